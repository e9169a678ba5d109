/**
 * Runs work beside a ticking clock.
 *
 * @returns the longest time in ms in which nothing else could run, and what the work failed with
 */
async function measureLongestBlockMs(
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

/**
 * The same work several times over: a machine that does something else meanwhile blocks once, work that blocks does every
 * time.
 *
 * @returns the shortest of the longest blocks in ms, and what the last run failed with
 */
export async function measureBestBlockMs(
  work: () => Promise<unknown>,
  runs: number,
): Promise<{ longestMs: number; error: unknown }> {
  let best = await measureLongestBlockMs(work)
  for (let run = 1; run < runs; run++) {
    const next = await measureLongestBlockMs(work)
    best = { longestMs: Math.min(best.longestMs, next.longestMs), error: next.error }
  }
  return best
}
