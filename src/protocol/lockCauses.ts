/** Why the wallet locked, as the audit log says it. */
export const lockCauses = [
  /** Nobody used it for as long as the settings say. */
  'idle',
  /** It had been open for as long as it may be in all. */
  'maximum',
  'screenLock',
  'sleep',
  /** The clock was set back. */
  'clock',
  'byHand',
  /** With everything: the sites too. */
  'everything',
  /** An earlier wallet took the place of this one, or a recovered one. */
  'replaced',
  /** The data key was replaced, and the worker ended before it knew the new one. */
  'keyLost',
  /** The browser ended, or the extension was updated, while it was open. */
  'browserEnded',
] as const
export type LockCause = (typeof lockCauses)[number]
