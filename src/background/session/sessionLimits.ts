import type { LockCause } from '../../protocol/lockCauses.ts'
import type { Unlocked } from '../state/sessionStore.ts'
import type { Stores } from '../state/stores.ts'
import type { SessionClock } from './sessionClock.ts'

const HOUR_MS = 60 * 60_000

/** How long a session lasts, as the person set it. */
export type SessionLimits = {
  /** @returns when it ends if nobody does anything from now on, in ms since 1970 */
  findDeadlineMs(opened: Pick<Unlocked, 'openedAtMs'>): number
  /** @returns why it has to end now; undefined while it may go on */
  findLockCause(unlocked: Unlocked): LockCause | undefined
}

export function createSessionLimits(
  clock: SessionClock,
  { settings, unlockPolicy }: Pick<Stores, 'settings' | 'unlockPolicy'>,
): SessionLimits {
  const longestUntilMs = ({ openedAtMs }: Pick<Unlocked, 'openedAtMs'>) =>
    openedAtMs + unlockPolicy.get().maxSessionHours * HOUR_MS

  const sleptOver = () => unlockPolicy.get().lockWithSystem && clock.hasSlept()

  return {
    findDeadlineMs(opened) {
      const unusedUntilMs = clock.now() + settings.get().autoLockMinutes * 60_000
      return Math.min(unusedUntilMs, longestUntilMs(opened))
    },
    findLockCause(unlocked) {
      if (sleptOver()) return 'sleep'
      if (clock.wasSetBack(unlocked.lastActivityMs)) return 'clock'
      if (clock.now() < unlocked.deadlineMs) return undefined
      return unlocked.deadlineMs >= longestUntilMs(unlocked) ? 'maximum' : 'idle'
    },
  }
}
