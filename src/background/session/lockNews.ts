import type { LockCause } from '../../protocol/lockCauses.ts'

/** Tells why the wallet locked. What was told before anybody listened is told to whoever comes. */
export type LockNews = {
  tell(cause: LockCause): void
  onLocked(listener: (cause: LockCause) => void): void
}

export function createLockNews(): LockNews {
  const listeners: ((cause: LockCause) => void)[] = []
  const untold: LockCause[] = []
  return {
    tell(cause) {
      if (listeners.length === 0) untold.push(cause)
      for (const listener of listeners) listener(cause)
    },
    onLocked(listener) {
      listeners.push(listener)
      for (const cause of untold) listener(cause)
    },
  }
}
