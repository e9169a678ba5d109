import type { Preferences } from '../launch.ts'

/** Firefox notes down what its windows show, so that a session can be restored: as people have it, only more often. */
export const sessionNotes: Preferences = {
  // ms; a person's does every 15 s.
  'browser.sessionstore.interval': 1_000,
  // Tools that drive Firefox take it away.
  'browser.sessionstore.resume_from_crash': true,
}
