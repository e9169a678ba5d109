/** Where others have the processor, time goes by in which nothing here is kept from running: only what is computed blocks. */
function readClocks() {
  const { user, system } = process.cpuUsage()
  return { wallMs: performance.now(), busyMs: (user + system) / 1_000 }
}

/**
 * Runs work beside a ticking clock.
 *
 * @returns the longest time in ms in which nothing else could run because of what was computed, and what the work failed with
 */
async function measureLongestBlockMs(
  work: () => Promise<unknown>,
): Promise<{ longestMs: number; error: unknown }> {
  let last = readClocks()
  let longestMs = 0
  const tick = () => {
    const now = readClocks()
    longestMs = Math.max(longestMs, Math.min(now.wallMs - last.wallMs, now.busyMs - last.busyMs))
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
