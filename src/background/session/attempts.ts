import { WalletError } from '../../protocol/errors.ts'
import type { Audit } from '../audit/audit.ts'
import type { Platform } from '../platform.ts'
import type { Stores } from '../state/stores.ts'
import type { Session } from './session.ts'
import { createTryCount, type TryCount } from './tryCount.ts'

/**
 * What was brought. Passwords and passkeys are counted together; phrases, which nobody guesses, by themselves, so that
 * whoever forgot the password need not sit out the wait after wrong ones.
 */
export type WayIn = 'password' | 'passkey' | 'phrase'

/** Slows down who tries out secrets, over restarts. It destroys nothing, and never says how near a try was. */
export type Attempts = {
  /**
   * Tries a secret. The try is counted before it is looked at: ending the worker meanwhile gives no free one.
   * @throws WalletError `tooManyAttempts` while there is a wait, whatever is brought; else what `task` throws
   */
  guard<Result>(way: WayIn, task: () => Promise<Result>): Promise<Result>
  /** @returns the moment from which on a secret of this kind may be tried; undefined when that is now */
  waitUntilMs(way: WayIn): number | undefined
}

export function createAttempts({
  platform,
  stores,
  session,
  audit,
}: {
  platform: Pick<Platform, 'now' | 'uptimeMs'>
  stores: Pick<Stores, 'attempts' | 'phraseAttempts'>
  session: Pick<Session, 'isUnlocked'>
  audit: Audit
}): Attempts {
  const together = createTryCount(platform, stores.attempts)
  const counts: Readonly<Record<WayIn, TryCount>> = {
    password: together,
    passkey: together,
    phrase: createTryCount(platform, stores.phraseAttempts),
  }
  let trying: TryCount | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function tryOnce<Result>(way: WayIn, task: () => Promise<Result>): Promise<Result> {
    const count = counts[way]
    await count.assertMayTry()
    trying = count
    try {
      const takeBack = await count.count()
      const result = await task().catch(async (error: unknown) => {
        // What was not wrong but could not be told, such as damage, is no try.
        if (isWrongSecret(error)) await fail(way, error)
        else await takeBack()
        if (isExpired(error)) await tell(way, error)
        throw error
      })
      // Whoever has one of the secrets is the owner, whatever was tried before.
      for (const each of Object.values(counts)) await each.clear()
      return result
    } finally {
      trying = undefined
    }
  }

  async function fail(way: WayIn, error: WalletError): Promise<void> {
    trying = undefined
    await counts[way].fail()
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
    waitUntilMs(way) {
      const waitMs = trying === counts[way] ? 0 : counts[way].remainingMs()
      return waitMs === 0 ? undefined : platform.now() + waitMs
    },
  }
}

/** The right secret, too late: nobody guessed, and yet the door stayed shut. */
function isExpired(error: unknown): error is WalletError {
  return error instanceof WalletError && error.reason === 'slotExpired'
}

function isWrongSecret(error: unknown): error is WalletError {
  return error instanceof WalletError && (/^wrong/.test(error.reason) || /^passkey/.test(error.reason))
}
