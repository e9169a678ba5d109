import type { Page } from 'playwright'
import type { WalletBrowser } from '../../browser/walletBrowser.ts'
import { approveAsked } from '../../flows/approveAsked.ts'
import { act } from '../../support/dapp.ts'

/** Has the demo dApp ask for a signature of a message, and gives it. */
export async function approveSignature(browser: WalletBrowser, dapp: Page): Promise<void> {
  await approveAsked(browser, act(dapp, 'sign-message'), 'Sign')
}
