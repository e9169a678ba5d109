import type { Page } from 'playwright'
import { approveAsked } from '../../flows/approveAsked.ts'
import { act } from './dapp.ts'
import type { WalletBrowser } from './launchChromium.ts'

/** Has the demo dApp ask for a signature of a message, and gives it. */
export async function approveSignature(browser: WalletBrowser, dapp: Page): Promise<void> {
  await approveAsked(browser, act(dapp, 'sign-message'), 'Sign')
}
