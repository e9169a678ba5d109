import type { Page } from 'playwright'

/** How long it took from keys to the frames that showed what they did. */
export type KeyTimes = { readonly count: number; readonly p95Ms: number }

/**
 * Watches how fast a page answers keys from now on.
 *
 * @returns what presses a key so many times, and tells how long the answers took since it was last used
 */
export async function watchKeys(page: Page): Promise<(presses: number) => Promise<KeyTimes>> {
  await page.evaluate(noteAnswers)
  return async (presses) => {
    for (let count = 0; count < presses; count += 1) await page.keyboard.press('Tab')
    const times = (await page.evaluate(readAnswers)).sort((one, other) => one - other)
    const timeAt = (part: number) => times[Math.floor(times.length * part)] ?? Number.POSITIVE_INFINITY
    const [medianMs, p95Ms] = [timeAt(0.5), timeAt(0.95)]
    console.log(`Key to paint: median ${medianMs.toFixed(0)} ms, p95 ${p95Ms.toFixed(0)} ms`)
    return { count: times.length, p95Ms }
  }
}

/** Runs in the page: notes for each key how long it is from the key to the frame that shows what it did. */
function noteAnswers(): void {
  const answersMs: number[] = []
  Object.assign(globalThis, { answersMs })
  addEventListener(
    'keydown',
    ({ timeStamp }) =>
      requestAnimationFrame(() => requestAnimationFrame(() => answersMs.push(performance.now() - timeStamp))),
    true,
  )
}

/** Runs in the page. @returns ms, once the last key was answered */
async function readAnswers(): Promise<number[]> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  return (globalThis as { answersMs?: number[] }).answersMs?.splice(0) ?? []
}
