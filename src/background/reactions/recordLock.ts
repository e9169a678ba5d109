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
    void recorded.then(() => (isInSession() ? undefined : mark.clear()))
  })
  session.onChange(() => {
    const since = stores.session.get().unlocked?.openedAtMs
    if (since !== undefined && !isMarked()) void mark.update(() => ({ sinceMs: since }))
  })
  if (isMarked() && !isInSession()) {
    void audit.record({ type: 'locked', subject: 'browserEnded' }).then(() => mark.clear())
  }
}
