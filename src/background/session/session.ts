import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { wipe } from '../../keyring/wipe.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { LockCause } from '../../protocol/lockCauses.ts'
import type { Platform } from '../platform.ts'
import type { Unlocked } from '../state/sessionStore.ts'
import type { Stores } from '../state/stores.ts'
import { createLockNews } from './lockNews.ts'
import { createSessionClock } from './sessionClock.ts'

export const AUTO_LOCK_ALARM = 'auto-lock'

const HOUR_MS = 60 * 60_000

/** How long a proof that the person is there stands for what needs one. */
const STEP_UP_MS = 60_000

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

export function createSession({
  platform,
  stores,
}: {
  platform: Pick<Platform, 'now' | 'uptimeMs' | 'setAlarm' | 'clearAlarm'>
  stores: Pick<Stores, 'session' | 'settings' | 'unlockPolicy'>
}): Session {
  const { session, settings, unlockPolicy } = stores
  const clock = createSessionClock(platform)
  const news = createLockNews()
  for (const store of [settings, unlockPolicy]) store.onChange(() => void moveDeadline())

  function isUnlocked(): boolean {
    const { unlocked } = session.get()
    if (!unlocked) return false
    const cause = findCause(unlocked)
    if (cause) void close(cause)
    return !cause
  }

  function findCause(unlocked: Unlocked): LockCause | undefined {
    if (sleptOver()) return 'sleep'
    if (clock.wasSetBack(unlocked.lastActivityMs)) return 'clock'
    if (clock.now() < unlocked.deadlineMs) return undefined
    return unlocked.deadlineMs >= longestUntilMs(unlocked) ? 'maximum' : 'idle'
  }

  function longestUntilMs({ openedAtMs }: Pick<Unlocked, 'openedAtMs'>): number {
    return openedAtMs + unlockPolicy.get().maxSessionHours * HOUR_MS
  }

  function sleptOver(): boolean {
    return unlockPolicy.get().lockWithSystem && clock.hasSlept()
  }

  async function close(cause: LockCause): Promise<void> {
    platform.clearAlarm(AUTO_LOCK_ALARM)
    if (!session.get().unlocked) return
    const closed = session.clear()
    news.tell(cause)
    await closed
  }

  type Kept = Pick<Unlocked, 'dataKey' | 'openedAtMs' | 'steppedUpAtMs'>

  async function openUntilDeadline(kept: Kept): Promise<void> {
    const unusedUntilMs = clock.now() + settings.get().autoLockMinutes * 60_000
    const deadlineMs = Math.min(unusedUntilMs, longestUntilMs(kept))
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

  function assertUnlocked(): void {
    if (!isUnlocked()) {
      throw new WalletError('unauthorized', 'The wallet is locked. Unlock it and try again.', {
        reason: 'locked',
      })
    }
  }

  /** @param lent the data key as the session holds it, in hex */
  async function lend<Result>(lent: string, task: (dataKey: Uint8Array) => Promise<Result>) {
    const dataKey = hexToBytes(lent)
    try {
      return await task(dataKey)
    } finally {
      wipe(dataKey)
    }
  }

  return {
    isUnlocked,
    open(dataKey) {
      clock.restart()
      const nowMs = clock.now()
      return openUntilDeadline({ dataKey: bytesToHex(dataKey), openedAtMs: nowMs, steppedUpAtMs: nowMs })
    },
    async replaceDataKey(dataKey) {
      await session.update((state) => ({
        ...state,
        ...(state.unlocked && { unlocked: { ...state.unlocked, dataKey: bytesToHex(dataKey) } }),
      }))
    },
    close,
    async closeWithSystem() {
      if (unlockPolicy.get().lockWithSystem) await close('screenLock')
    },
    noteActivity: () => moveDeadline(),
    assertUnlocked,
    async noteStepUp() {
      assertUnlocked()
      await moveDeadline({ steppedUpAtMs: clock.now() })
    },
    assertSteppedUp() {
      assertUnlocked()
      const ageMs = clock.now() - (session.get().unlocked?.steppedUpAtMs ?? Number.NEGATIVE_INFINITY)
      // A clock that was set back makes no old proof a fresh one.
      if (ageMs >= 0 && ageMs <= STEP_UP_MS) return
      throw new WalletError(
        'unauthorized',
        'Show that it is you: this needs your password or a passkey once more.',
        {
          reason: 'stepUpNeeded',
        },
      )
    },
    async withDataKey(task) {
      assertUnlocked()
      const lent = session.get().unlocked?.dataKey ?? ''
      try {
        return await lend(lent, task)
      } catch (error) {
        if (!(error instanceof WalletError) || error.reason !== 'dataKeyReplaced') throw error
        assertUnlocked()
        const current = session.get().unlocked?.dataKey ?? ''
        if (current !== lent) return lend(current, task)
        // The worker died between the change of the vault and that of the session: this key opens nothing any more.
        await close('keyLost')
        throw error
      }
    },
    onChange: session.onChange,
    onLocked: news.onLocked,
  }
}
