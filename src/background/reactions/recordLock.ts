import type { Services } from '../services.ts'

/** Writes down when the wallet locks, and why. The key is gone by then: it is chained at the next unlock. */
export function recordLock({ session, audit }: Pick<Services, 'session' | 'audit'>): void {
  session.onLocked((cause) => void audit.record({ type: 'locked', subject: cause }))
}
