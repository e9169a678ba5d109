import type { Platform } from '../platform.ts'

/** A clock set back by more than this is no adjustment: it would stretch the deadline. */
const MAX_STEP_BACK_MS = 60_000
/** A clock that went on by so much while the worker did not: the computer slept, or somebody set it. */
const SLEEP_MS = 60_000

/** Time as a session counts it: by the wall, and by a clock that nobody can set, whichever is further. */
export type SessionClock = {
  now(): number
  /** From here on, time is counted anew: the person has just proved to be there. */
  restart(): void
  /** @param knownMs a moment that has certainly been @returns true when the wall's clock now says less */
  wasSetBack(knownMs: number): boolean
  /** @returns true when time has gone by that the worker did not live through */
  hasSlept(): boolean
}

export function createSessionClock(platform: Pick<Platform, 'now' | 'uptimeMs'>): SessionClock {
  let start = { wallMs: platform.now(), uptimeMs: platform.uptimeMs() }
  let latestMs = start.wallMs

  // A browser counts its uptime in parts of a millisecond; what is stored is whole ones.
  const lived = () => Math.floor(start.wallMs + platform.uptimeMs() - start.uptimeMs)

  function see(): number {
    const wallMs = platform.now()
    latestMs = Math.max(latestMs, wallMs)
    return wallMs
  }

  return {
    now: () => Math.max(see(), lived()),
    restart() {
      start = { wallMs: platform.now(), uptimeMs: platform.uptimeMs() }
      latestMs = start.wallMs
    },
    wasSetBack: (knownMs) => see() <= Math.max(latestMs, knownMs) - MAX_STEP_BACK_MS,
    hasSlept: () => see() - lived() > SLEEP_MS,
  }
}
