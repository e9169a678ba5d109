import type { WalletBrowser } from '../../e2e/browser/walletBrowser.ts'
import { median } from '../median.ts'
import type { TimeRequests } from './timeRequests.ts'

const warmUps = 20
const requests = 200

type Relay = { readonly url: string; readonly method: string; readonly timeRequests: TimeRequests }

/** @returns ms of a request from a page to whoever answers it and back, in the middle of many */
export async function measureRelay(browser: WalletBrowser, relay: Relay): Promise<number> {
  return median(await timeMany(browser, relay))
}

/**
 * @returns ms of a request that is answered in no time, by what many took together: the clock of a page tells nothing below
 *   a tenth of a millisecond
 */
export async function measureQuick(browser: WalletBrowser, relay: Relay): Promise<number> {
  const durations = await timeMany(browser, relay)
  return durations.reduce((sum, duration) => sum + duration, 0) / durations.length
}

async function timeMany(
  { openPage }: WalletBrowser,
  { url, method, timeRequests }: Relay,
): Promise<number[]> {
  const page = await openPage(url)
  const durations = await page.evaluate(timeRequests, { method, times: warmUps + requests })
  await page.close()
  return durations.slice(warmUps)
}
