import type { Services } from '../services.ts'

/** Writes down when the wallet locks, by whatever cause. The key is gone by then: it is chained at the next unlock. */
export function recordLock({ session, audit }: Pick<Services, 'session' | 'audit'>): void {
  let wasUnlocked = session.isUnlocked()
  session.onChange(() => {
    const isUnlocked = session.isUnlocked()
    if (wasUnlocked && !isUnlocked) void audit.record({ type: 'locked' })
    wasUnlocked = isUnlocked
  })
}
