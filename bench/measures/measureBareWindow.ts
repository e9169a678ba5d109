import type { WalletBrowser } from '../../e2e/browser/walletBrowser.ts'
import { waitForFirstPaint } from './waitForFirstPaint.ts'

/**
 * What the browser takes, by itself, to show a window with a word in it that a page asked for: the bare extension opens
 * one as soon as it is asked.
 *
 * @returns ms each time, from the moment the page asked until the word was painted
 */
export async function measureBareWindow(
  { context, openPage }: WalletBrowser,
  { url, times }: { url: string; times: number },
): Promise<number[]> {
  const page = await openPage(url)
  const measured: number[] = []
  for (let count = 0; count < times; count += 1) {
    await page.bringToFront()
    const opening = context.waitForEvent('page')
    const startedAtMs = await page.evaluate(() => {
      postMessage({ bareRequest: { method: 'openWindow' } }, origin)
      return Date.now()
    })
    const opened = await opening
    measured.push((await opened.evaluate(waitForFirstPaint)) - startedAtMs)
    await opened.close()
  }
  await page.close()
  return measured
}
