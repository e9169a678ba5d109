import { bytesToHex } from '@noble/hashes/utils.js'
import { WalletError } from '../../protocol/errors.ts'
import type { LockCause } from '../../protocol/lockCauses.ts'
import type { Platform } from '../platform.ts'
import type { Unlocked } from '../state/sessionStore.ts'
import type { Stores } from '../state/stores.ts'
import { assertSteppedUpAt } from './assertSteppedUpAt.ts'
import { createDataKeyLoan } from './dataKeyLoan.ts'
import { createLockNews } from './lockNews.ts'
import { createSessionClock } from './sessionClock.ts'
import { createSessionLimits } from './sessionLimits.ts'

export const AUTO_LOCK_ALARM = 'auto-lock'

/** Whether the wallet is unlocked, and until when. The deadline is a moment, so that no sleep or restart moves it. */
export type Session = {
  /** Locks at once if the deadline has passed, so that every answer is true at the time it is given. */
  isUnlocked(): boolean
  /** Unlocks. Whoever brings the data key has just proved to be its owner. */
  open(dataKey: Uint8Array): Promise<void>
  /** Goes on with another data key: the vault's was replaced. Nothing else of the session changes. */
  replaceDataKey(dataKey: Uint8Array): Promise<void>
  /** Forgets the data key. @param cause as it is recorded */
  close(cause: LockCause): Promise<void>
  /** The computer's screen was locked: so is the wallet, unless the person wants it otherwise. */
  closeWithSystem(): Promise<void>
  /** Moves the deadline: the person is here. */
  noteActivity(): Promise<void>
  /**
   * Lends the data key to a task and wipes the copy after it. A task that came too late, because the key was replaced
   * while it waited, is run once more with the new one.
   * @throws WalletError `locked`
   */
  withDataKey<Result>(task: (dataKey: Uint8Array) => Promise<Result>): Promise<Result>
  /** @throws WalletError `locked`; due before each signature */
  assertUnlocked(): void
  /** The person has just proved to be there, by password or passkey. */
  noteStepUp(): Promise<void>
  /** @throws WalletError `stepUpNeeded` when the last proof is older than a minute */
  assertSteppedUp(): void
  onChange(listener: () => void): void
  /** Tells of each lock, and of one that came before anybody listened. */
  onLocked(listener: (cause: LockCause) => void): void
}

/** What a session keeps while its deadline moves. */
type Kept = Pick<Unlocked, 'dataKey' | 'openedAtMs' | 'steppedUpAtMs'>

export function createSession({
  platform,
  stores,
}: {
  platform: Pick<Platform, 'now' | 'uptimeMs' | 'setAlarm' | 'clearAlarm'>
  stores: Pick<Stores, 'session' | 'settings' | 'unlockPolicy'>
}): Session {
  const { session, settings, unlockPolicy } = stores
  const clock = createSessionClock(platform)
  const limits = createSessionLimits(clock, stores)
  const news = createLockNews()
  for (const store of [settings, unlockPolicy]) store.onChange(() => void moveDeadline())

  function isUnlocked(): boolean {
    const { unlocked } = session.get()
    if (!unlocked) return false
    const cause = limits.findLockCause(unlocked)
    if (cause) void close(cause)
    return !cause
  }

  function assertUnlocked(): void {
    if (isUnlocked()) return
    throw new WalletError('unauthorized', 'The wallet is locked. Unlock it and try again.', {
      reason: 'locked',
    })
  }

  async function close(cause: LockCause): Promise<void> {
    platform.clearAlarm(AUTO_LOCK_ALARM)
    if (!session.get().unlocked) return
    const closed = session.clear()
    news.tell(cause)
    await closed
  }

  async function openUntilDeadline(kept: Kept): Promise<void> {
    const deadlineMs = limits.findDeadlineMs(kept)
    platform.setAlarm(AUTO_LOCK_ALARM, deadlineMs)
    await session.update(() => ({ unlocked: { ...kept, lastActivityMs: platform.now(), deadlineMs } }))
  }

  /** @param changes what is other than before, e.g. that the person proved to be there */
  async function moveDeadline(changes: { steppedUpAtMs?: number } = {}): Promise<void> {
    const { unlocked } = session.get()
    if (!unlocked || !isUnlocked()) return
    const { dataKey, openedAtMs, steppedUpAtMs } = unlocked
    await openUntilDeadline({ dataKey, openedAtMs, steppedUpAtMs, ...changes })
  }

  return {
    isUnlocked,
    assertUnlocked,
    close,
    ...createDataKeyLoan(stores, { assertUnlocked, close }),
    open(dataKey) {
      clock.restart()
      const nowMs = clock.now()
      return openUntilDeadline({ dataKey: bytesToHex(dataKey), openedAtMs: nowMs, steppedUpAtMs: nowMs })
    },
    async closeWithSystem() {
      if (unlockPolicy.get().lockWithSystem) await close('screenLock')
    },
    noteActivity: () => moveDeadline(),
    async noteStepUp() {
      assertUnlocked()
      await moveDeadline({ steppedUpAtMs: clock.now() })
    },
    assertSteppedUp() {
      assertUnlocked()
      assertSteppedUpAt(session.get().unlocked?.steppedUpAtMs, clock.now())
    },
    onChange: session.onChange,
    onLocked: news.onLocked,
  }
}
