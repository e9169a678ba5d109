import type { WalletBrowser } from '../../e2e/chromium/support/launchChromium.ts'
import { median } from '../median.ts'
import type { TimeRequests } from './timeRequests.ts'

const warmUps = 20
const requests = 200

/** @returns ms of a request from a page to the worker and back, in the middle of many */
export async function measureRelay(
  { openPage }: WalletBrowser,
  url: string,
  timeRequests: TimeRequests,
): Promise<number> {
  const page = await openPage(url)
  const durations = await page.evaluate(timeRequests, warmUps + requests)
  await page.close()
  return median(durations.slice(warmUps))
}
