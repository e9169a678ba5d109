import type { Page } from 'playwright'
import { approve } from '../../flows/approve.ts'
import { press, readResult } from './dapp.ts'
import type { WalletBrowser } from './launchChromium.ts'
import { playwrightScreen } from './playwrightScreen.ts'

/** Has the demo dApp ask for a signature of a message, and gives it. */
export async function approveSignature(browser: WalletBrowser, dapp: Page): Promise<void> {
  await press(dapp, 'sign-message')
  await approve(playwrightScreen(await browser.approval()), 'Sign')
  const { state } = await readResult(dapp, 'sign-message')
  if (state !== 'done') throw new Error('The message was not signed')
}
