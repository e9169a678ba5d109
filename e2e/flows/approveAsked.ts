import type { WalletBrowser } from '../browser/walletBrowser.ts'
import type { Approving } from './approve.ts'
import { approveIn } from './decideIn.ts'

/**
 * Approves what a page asked for, in the window that opens for it.
 *
 * @param asked what the page is to get
 * @returns what the page gets, once that window is gone
 */
export async function approveAsked<Result>(
  browser: WalletBrowser,
  asked: Promise<Result>,
  action: Approving,
): Promise<Result> {
  const approved = browser.approval().then((approval) => approveIn(approval, action))
  const [result] = await Promise.all([asked, approved])
  return result
}
