import type { WalletBrowser } from '../../e2e/browser/walletBrowser.ts'
import { waitForFirstPaint } from './waitForFirstPaint.ts'

/** @returns ms from the start of the navigation to the first thing that a popup shows (First Contentful Paint) */
export async function measurePaint({ openPopup }: WalletBrowser): Promise<number> {
  const page = await openPopup()
  const paintedAtMs = await page.evaluate(waitForFirstPaint)
  const startedAtMs = await page.evaluate(() => performance.timeOrigin)
  await page.close()
  return paintedAtMs - startedAtMs
}
