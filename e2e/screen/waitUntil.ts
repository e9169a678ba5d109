const pauseMs = 50

/**
 * Asks again and again until there is an answer; `undefined`, `null` and `false` are none.
 *
 * @param what is named when there is none in time
 * @param options `timeoutMs`, 40 s if not given: slow machines run two browsers and a chain at once
 * @throws Error if `timeoutMs` pass without an answer
 */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  { timeoutMs = 40_000 }: { timeoutMs?: number } = {},
): Promise<T> {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== null && answer !== false) return answer
    if (performance.now() > deadline) throw new Error(`${what} did not happen within ${timeoutMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}
