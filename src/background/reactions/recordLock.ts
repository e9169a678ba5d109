import type { Services } from '../services.ts'

/**
 * Writes down when the wallet locks, and why. The key is gone by then: it is chained at the next unlock. A lock that came
 * with the end of the browser is noticed by the first worker after it.
 */
export function recordLock({ session, stores, audit }: Pick<Services, 'session' | 'stores' | 'audit'>): void {
  const mark = stores.openMark
  const isMarked = () => mark.get().sinceMs !== undefined

  /** @returns whether the wallet is open, or ends so by a lock that is told of */
  const isInSession = () => stores.session.get().unlocked !== undefined

  session.onLocked((cause) => {
    const recorded = audit.record({ type: 'locked', subject: cause })
    // Unlocked again meanwhile, it is marked for the next time already.
    recorded.then(() => (isInSession() ? undefined : mark.clear())).catch(isLeft)
  })
  session.onChange(() => {
    const since = stores.session.get().unlocked?.openedAtMs
    if (since !== undefined && !isMarked()) mark.update(() => ({ sinceMs: since })).catch(isLeft)
  })
  if (isMarked() && !isInSession()) {
    audit
      .record({ type: 'locked', subject: 'browserEnded' })
      .then(() => mark.clear())
      .catch(isLeft)
  }
}

/** Without the mark, the end of the browser goes unrecorded; the lock itself does not hang on it. */
function isLeft(): void {}
