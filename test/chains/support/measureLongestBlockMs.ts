/**
 * Runs work beside a ticking clock.
 *
 * @returns the longest time in ms in which nothing else could run, and what the work failed with
 */
export async function measureLongestBlockMs(
  work: () => Promise<unknown>,
): Promise<{ longestMs: number; error: unknown }> {
  let last = performance.now()
  let longestMs = 0
  const tick = () => {
    const now = performance.now()
    longestMs = Math.max(longestMs, now - last)
    last = now
  }
  const timer = setInterval(tick, 1)
  const error = await work().then(
    () => undefined,
    (reason: unknown) => reason,
  )
  tick()
  clearInterval(timer)
  return { longestMs, error }
}
