/** Runs in the window of approvals. @returns ms since 1970 at which a person could first read who asks and for what */
export function waitForAsker(): Promise<number> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const [painted] = list.getEntries()
      if (painted) resolve(performance.timeOrigin + painted.startTime)
    })
    // Element Timing: what `src/popup/first/paintFirst.ts` marks, at the moment it was on the screen.
    observer.observe({ type: 'element', buffered: true })
    setTimeout(() => resolve(Number.POSITIVE_INFINITY), 5_000)
  })
}
