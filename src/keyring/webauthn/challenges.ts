import { bytesToHex } from '@noble/hashes/utils.js'
import type { Clock } from '../clock.ts'
import { drawBytes } from '../random/drawBytes.ts'
import type { Random } from '../random/random.ts'

/** What an answer is wanted for. One that was given for another purpose is not taken. */
export const challengePurposes = ['enrol', 'unlock', 'stepUp'] as const
export type ChallengePurpose = (typeof challengePurposes)[number]

/** A question to an authenticator: 32 random bytes as hex, good once and for a while. */
export type Challenge = {
  readonly value: string
  readonly purpose: ChallengePurpose
  readonly issuedAtMs: number
}

/** As long as a person may take to find their key and touch it. */
export const CHALLENGE_LIFE_MS = 120_000
/** Questions that may be open at once; the oldest makes room. */
const MAX_OPEN = 8

/** @returns a new challenge, and all that are open with it */
export function issueChallenge(
  open: readonly Challenge[],
  { purpose, random, clock }: { purpose: ChallengePurpose; random: Random; clock: Clock },
): { challenge: Challenge; open: Challenge[] } {
  const value = bytesToHex(drawBytes(random, 32))
  const challenge = { value, purpose, issuedAtMs: clock() }
  return { challenge, open: [...open.filter(isFresh(clock())), challenge].slice(-MAX_OPEN) }
}

/**
 * Uses a challenge up, whatever comes of its answer.
 *
 * @returns those that are still open; `isGood` when this one was open, fresh and for that purpose
 */
export function consumeChallenge(
  open: readonly Challenge[],
  { value, purpose, clock }: { value: string; purpose: ChallengePurpose; clock: Clock },
): { open: Challenge[]; isGood: boolean } {
  const fresh = open.filter(isFresh(clock()))
  const isGood = fresh.some((challenge) => challenge.value === value && challenge.purpose === purpose)
  return { open: fresh.filter((challenge) => challenge.value !== value), isGood }
}

/** Neither too old nor, after a clock was set back, from the future. */
function isFresh(nowMs: number) {
  return ({ issuedAtMs }: Challenge) => nowMs >= issuedAtMs && nowMs - issuedAtMs < CHALLENGE_LIFE_MS
}
