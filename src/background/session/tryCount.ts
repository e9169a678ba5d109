import { WalletError } from '../../protocol/errors.ts'
import type { Platform } from '../platform.ts'
import type { Stores } from '../state/stores.ts'
import { formatWait } from './formatWait.ts'

/** Wrong tries that cost nothing but themselves: anybody mistypes. */
const FREE_TRIES = 3
const FIRST_DELAY_MS = 5_000
const MAX_DELAY_MS = 15 * 60_000
/** A clock set back by more than this starts the wait anew, rather than make it days long. */
const MAX_STEP_BACK_MS = 60_000

/** Wrong tries in a row of one kind, kept over restarts, and the wait that follows from them. */
export type TryCount = {
  /** @returns ms until something may be tried; 0 when that is now */
  remainingMs(): number
  /** @throws WalletError `tooManyAttempts` while there is a wait */
  assertMayTry(): Promise<void>
  /** Counts a try before it is looked at. @returns what takes that back, for a try that could not be told */
  count(): Promise<() => Promise<void>>
  /** The try that was counted was wrong: the wait begins now. */
  fail(): Promise<void>
  clear(): Promise<void>
}

export function createTryCount(
  platform: Pick<Platform, 'now' | 'uptimeMs'>,
  store: Stores['attempts'],
): TryCount {
  /** When the wait is over by a clock that nobody can set; known to this worker only. */
  let overAtUptimeMs = 0

  function remainingMs(): number {
    const { failures, failedAtMs } = store.get()
    const delayMs = delayAfter(failures)
    const passedMs = platform.now() - failedAtMs
    const byWallMs = passedMs < -MAX_STEP_BACK_MS ? delayMs : Math.min(delayMs, delayMs - passedMs)
    return Math.max(0, byWallMs, Math.floor(overAtUptimeMs - platform.uptimeMs()))
  }

  return {
    remainingMs,
    async assertMayTry() {
      const waitMs = remainingMs()
      if (waitMs === 0) return
      const { failures, failedAtMs } = store.get()
      const wasSetBack = failedAtMs - platform.now() > MAX_STEP_BACK_MS
      if (wasSetBack) await store.update(() => ({ failures, failedAtMs: platform.now() }))
      throw new WalletError('limitExceeded', `Too many wrong tries. Wait ${formatWait(waitMs)}.`, {
        reason: 'tooManyAttempts',
      })
    },
    async count() {
      const before = store.get()
      await store.update(({ failures }) => ({ failures: failures + 1, failedAtMs: platform.now() }))
      return () => store.update(() => before)
    },
    async fail() {
      const { failures } = store.get()
      overAtUptimeMs = platform.uptimeMs() + delayAfter(failures)
      await store.update(() => ({ failures, failedAtMs: platform.now() }))
    },
    async clear() {
      overAtUptimeMs = 0
      await store.clear()
    },
  }
}

function delayAfter(failures: number): number {
  const counted = failures - FREE_TRIES
  return counted <= 0 ? 0 : Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(counted - 1, 20))
}
