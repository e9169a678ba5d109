const FIRST_DELAY_MS = 30_000
const LONGEST_DELAY_MS = 6 * 60 * 60_000
/** The longest that anything is put off, with the most that chance or a service adds. */
const LONGEST_WAIT_MS = 1.25 * LONGEST_DELAY_MS
/** After so many tries it is given up. */
export const MAX_ATTEMPTS = 10

/**
 * @param attempts how often it was tried
 * @param options.chance 0 to 1: spreads those that failed together
 * @param options.retryAfterMs what the service asked for; it is waited for at least so long
 * @returns when to try again; undefined when it is to be given up
 */
export function nextAttemptMs(
  attempts: number,
  { nowMs, chance, retryAfterMs = 0 }: { nowMs: number; chance: number; retryAfterMs?: number | undefined },
): number | undefined {
  if (attempts >= MAX_ATTEMPTS) return undefined
  const delayMs = Math.min(FIRST_DELAY_MS * 2 ** (attempts - 1), LONGEST_DELAY_MS)
  return Math.round(nowMs + Math.max(delayMs * (1 + chance / 4), retryAfterMs))
}

/** @returns whether it is time. What is further off than anything is put off was dated by a clock that was set back since. */
export function isDue(dueMs: number, nowMs: number): boolean {
  return dueMs <= nowMs || dueMs - nowMs > LONGEST_WAIT_MS
}

/** How many may be sent at once, and how often there is room for another one. */
const CAPACITY = 10
const REFILL_MS = 10_000

/** What may be sent at once, as it stood at a moment. */
export type Bucket = { readonly tokens: number; readonly atMs: number }

/** @returns what is left from now on, and, where nothing may be sent yet, when there is room for the next one */
export function takeToken(
  bucket: Bucket,
  nowMs: number,
): { readonly bucket: Bucket; readonly nextMs?: number } {
  // A clock that was set back gives nothing and takes nothing, and it fills up from there.
  const passed = Math.max(nowMs - bucket.atMs, 0)
  const tokens = Math.min(bucket.tokens + passed / REFILL_MS, CAPACITY)
  if (tokens >= 1) return { bucket: { tokens: tokens - 1, atMs: nowMs } }
  return { bucket: { tokens, atMs: nowMs }, nextMs: Math.ceil(nowMs + (1 - tokens) * REFILL_MS) }
}
