import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { wipe } from '../../keyring/wipe.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Platform } from '../platform.ts'
import type { Stores } from '../state/stores.ts'

export const AUTO_LOCK_ALARM = 'auto-lock'

/** A clock set back by more than this is no adjustment: it would stretch the deadline. */
const MAX_STEP_BACK_MS = 60_000

/** How long a proof that the person is there stands for what needs one. */
const STEP_UP_MS = 60_000

/** Whether the wallet is unlocked, and until when. The deadline is a moment, so that no sleep or restart moves it. */
export type Session = {
  /** Locks at once if the deadline has passed, so that every answer is true at the time it is given. */
  isUnlocked(): boolean
  /** Unlocks. Whoever brings the data key has just proved to be its owner. */
  open(dataKey: Uint8Array): Promise<void>
  /** Forgets the data key. */
  close(): Promise<void>
  /** Moves the deadline: the person is here. */
  noteActivity(): Promise<void>
  /**
   * Lends the data key to a task and wipes the copy after it.
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
}

export function createSession({
  platform,
  stores,
}: {
  platform: Pick<Platform, 'now' | 'setAlarm' | 'clearAlarm'>
  stores: Pick<Stores, 'session' | 'settings'>
}): Session {
  const { session, settings } = stores
  stores.settings.onChange(() => void moveDeadline())

  function isUnlocked(): boolean {
    const { unlocked } = session.get()
    if (!unlocked) return false
    const now = platform.now()
    const inTime = now < unlocked.deadlineMs && now > unlocked.lastActivityMs - MAX_STEP_BACK_MS
    if (!inTime) void close()
    return inTime
  }

  async function close(): Promise<void> {
    if (session.get().unlocked) await session.clear()
    platform.clearAlarm(AUTO_LOCK_ALARM)
  }

  async function openUntilDeadline(dataKey: string, steppedUpAtMs: number | undefined): Promise<void> {
    const lastActivityMs = platform.now()
    const deadlineMs = lastActivityMs + settings.get().autoLockMinutes * 60_000
    platform.setAlarm(AUTO_LOCK_ALARM, deadlineMs)
    await session.update(() => ({
      unlocked: {
        dataKey,
        lastActivityMs,
        deadlineMs,
        ...(steppedUpAtMs !== undefined && { steppedUpAtMs }),
      },
    }))
  }

  async function moveDeadline(): Promise<void> {
    const { unlocked } = session.get()
    if (unlocked && isUnlocked()) await openUntilDeadline(unlocked.dataKey, unlocked.steppedUpAtMs)
  }

  function assertUnlocked(): void {
    if (!isUnlocked()) {
      throw new WalletError('unauthorized', 'The wallet is locked. Unlock it and try again.', {
        reason: 'locked',
      })
    }
  }

  return {
    isUnlocked,
    open: (dataKey) => openUntilDeadline(bytesToHex(dataKey), platform.now()),
    close,
    noteActivity: moveDeadline,
    assertUnlocked,
    async noteStepUp() {
      assertUnlocked()
      const { unlocked } = session.get()
      if (unlocked) await openUntilDeadline(unlocked.dataKey, platform.now())
    },
    assertSteppedUp() {
      assertUnlocked()
      const ageMs = platform.now() - (session.get().unlocked?.steppedUpAtMs ?? Number.NEGATIVE_INFINITY)
      // A clock that was set back makes no old proof a fresh one.
      if (ageMs >= 0 && ageMs <= STEP_UP_MS) return
      throw new WalletError('unauthorized', 'Show that it is you: this needs your password once more.', {
        reason: 'stepUpNeeded',
      })
    },
    async withDataKey(task) {
      assertUnlocked()
      const dataKey = hexToBytes(session.get().unlocked?.dataKey ?? '')
      try {
        return await task(dataKey)
      } finally {
        wipe(dataKey)
      }
    },
    onChange: session.onChange,
  }
}
