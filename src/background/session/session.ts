import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { wipe } from '../../keyring/wipe.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Platform } from '../platform.ts'
import type { Stores } from '../state/stores.ts'

export const AUTO_LOCK_ALARM = 'auto-lock'

/** A clock set back by more than this is no adjustment: it would stretch the deadline. */
const MAX_STEP_BACK_MS = 60_000

/** Whether the wallet is unlocked, and until when. The deadline is a moment, so that no sleep or restart moves it. */
export type Session = {
  /** Locks at once if the deadline has passed, so that every answer is true at the time it is given. */
  isUnlocked(): boolean
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

  async function openUntilDeadline(dataKey: string): Promise<void> {
    const lastActivityMs = platform.now()
    const deadlineMs = lastActivityMs + settings.get().autoLockMinutes * 60_000
    platform.setAlarm(AUTO_LOCK_ALARM, deadlineMs)
    await session.update(() => ({ unlocked: { dataKey, lastActivityMs, deadlineMs } }))
  }

  async function moveDeadline(): Promise<void> {
    const { unlocked } = session.get()
    if (unlocked && isUnlocked()) await openUntilDeadline(unlocked.dataKey)
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
    open: (dataKey) => openUntilDeadline(bytesToHex(dataKey)),
    close,
    noteActivity: moveDeadline,
    assertUnlocked,
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
