import type { WalletBrowser } from '../../e2e/chromium/support/launchChromium.ts'

/** @returns ms from the start of the navigation to the first thing that a popup shows (First Contentful Paint) */
export async function measurePaint({ openPopup }: WalletBrowser): Promise<number> {
  const page = await openPopup()
  const paintMs = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [paint] = list.getEntriesByName('first-contentful-paint')
          if (paint) resolve(paint.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )
  await page.close()
  return paintMs
}
