import type { WalletBrowser } from '../../e2e/browser/walletBrowser.ts'
import type { TimeRequests } from './timeRequests.ts'

/** Long enough for a worker that was told to stop, and for its process, to be gone. */
const settleMs = 500

/**
 * Ends the worker while none of the extension's pages is open, so that its process ends too, and has a page ask for
 * something.
 *
 * @returns ms until the answer
 */
export async function measureColdStart(
  { openPage, killWorker }: WalletBrowser,
  url: string,
  timeRequests: TimeRequests,
): Promise<number> {
  const page = await openPage(url)
  await killWorker()
  await page.waitForTimeout(settleMs)
  const [duration = Number.NaN] = await page.evaluate(timeRequests, {
    method: 'wallet_getPermissions',
    times: 1,
  })
  await page.close()
  return duration
}
