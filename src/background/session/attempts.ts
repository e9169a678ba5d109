import { WalletError } from '../../protocol/errors.ts'
import type { Audit } from '../audit/audit.ts'
import type { Platform } from '../platform.ts'
import type { Stores } from '../state/stores.ts'
import { formatWait } from './formatWait.ts'
import type { Session } from './session.ts'

/** Wrong tries that cost nothing but themselves: anybody mistypes. */
const FREE_TRIES = 3
const FIRST_DELAY_MS = 5_000
const MAX_DELAY_MS = 15 * 60_000
/** A clock set back by more than this starts the wait anew, rather than make it days long. */
const MAX_STEP_BACK_MS = 60_000

/** What was brought: each is counted, all together. */
export type WayIn = 'password' | 'passkey' | 'phrase'

/** Slows down who tries out secrets, over restarts. It destroys nothing, and never says how near a try was. */
export type Attempts = {
  /**
   * Tries a secret. The try is counted before it is looked at: ending the worker meanwhile gives no free one.
   * @throws WalletError `tooManyAttempts` while there is a wait, whatever is brought; else what `task` throws
   */
  guard<Result>(way: WayIn, task: () => Promise<Result>): Promise<Result>
  /** @returns the moment from which on something may be tried; undefined when that is now */
  waitUntilMs(): number | undefined
}

export function createAttempts({
  platform,
  stores: { attempts: store },
  session,
  audit,
}: {
  platform: Pick<Platform, 'now' | 'uptimeMs'>
  stores: Pick<Stores, 'attempts'>
  session: Pick<Session, 'isUnlocked'>
  audit: Audit
}): Attempts {
  /** When the wait is over by a clock that nobody can set; known to this worker only. */
  let overAtUptimeMs = 0
  let trying = false
  let last: Promise<unknown> = Promise.resolve()

  function remainingMs(): number {
    const { failures, failedAtMs } = store.get()
    const delayMs = delayAfter(failures)
    const passedMs = platform.now() - failedAtMs
    const byWallMs = passedMs < -MAX_STEP_BACK_MS ? delayMs : Math.min(delayMs, delayMs - passedMs)
    return Math.max(0, byWallMs, Math.floor(overAtUptimeMs - platform.uptimeMs()))
  }

  async function assertMayTry(): Promise<void> {
    const waitMs = remainingMs()
    if (waitMs === 0) return
    const { failures, failedAtMs } = store.get()
    const wasSetBack = failedAtMs - platform.now() > MAX_STEP_BACK_MS
    if (wasSetBack) await store.update(() => ({ failures, failedAtMs: platform.now() }))
    throw new WalletError('limitExceeded', `Too many wrong tries. Wait ${formatWait(waitMs)}.`, {
      reason: 'tooManyAttempts',
    })
  }

  async function count(): Promise<void> {
    await store.update(({ failures }) => ({ failures: failures + 1, failedAtMs: platform.now() }))
  }

  async function tryOnce<Result>(way: WayIn, task: () => Promise<Result>): Promise<Result> {
    await assertMayTry()
    const before = store.get()
    trying = true
    try {
      await count()
      const result = await task()
      await store.clear()
      return result
    } catch (error) {
      // What was not wrong but could not be told, such as damage, is no try.
      if (isWrongSecret(error)) await fail(way, error)
      else await store.update(() => before)
      if (isExpired(error)) await tell(way, error)
      throw error
    } finally {
      trying = false
    }
  }

  async function fail(way: WayIn, error: WalletError): Promise<void> {
    const { failures } = store.get()
    overAtUptimeMs = platform.uptimeMs() + delayAfter(failures)
    trying = false
    await store.update(() => ({ failures, failedAtMs: platform.now() }))
    await tell(way, error)
  }

  async function tell(way: WayIn, { reason }: WalletError): Promise<void> {
    const type = session.isUnlocked() ? 'stepUpFailed' : 'unlockFailed'
    await audit.record({ type, subject: way, result: reason })
  }

  return {
    guard(way, task) {
      // One at a time: many at once would all be counted after they were looked at.
      const run = () => tryOnce(way, task)
      const tried = last.then(run, run)
      last = tried
      return tried
    },
    waitUntilMs() {
      const waitMs = trying ? 0 : remainingMs()
      return waitMs === 0 ? undefined : platform.now() + waitMs
    },
  }
}

function delayAfter(failures: number): number {
  const counted = failures - FREE_TRIES
  return counted <= 0 ? 0 : Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(counted - 1, 20))
}

/** The right secret, too late: nobody guessed, and yet the door stayed shut. */
function isExpired(error: unknown): error is WalletError {
  return error instanceof WalletError && error.reason === 'slotExpired'
}

function isWrongSecret(error: unknown): error is WalletError {
  return error instanceof WalletError && (/^wrong/.test(error.reason) || /^passkey/.test(error.reason))
}
