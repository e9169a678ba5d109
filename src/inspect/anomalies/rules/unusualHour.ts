import type { AnomalyRule } from '../anomalyRule.ts'
import { DAY_MS, HOUR_MS, within } from '../history.ts'

const DAYS = 60
const LEAST = 30
/** What is looked at goes back less far where very much is done. */
const LEAST_DAYS = 14
/** How near to an hour of use another one counts as usual. */
const NEAR_HOURS = 3

/** Signed at a time of day at which the person never does anything. */
export const unusualHour: AnomalyRule = {
  id: 'unusualHour',
  level: 'info',
  explains:
    'Something is signed at a time of day three hours from any use in sixty days, once thirty uses over two weeks are known.',
  quietMs: DAY_MS,
  applies(history) {
    const { latest } = history
    if (latest.type !== 'signed') return undefined
    // What belongs to this very session says nothing about what is usual.
    const past = within(history, DAYS * DAY_MS).filter(({ atMs }) => latest.atMs - atMs > 12 * HOUR_MS)
    const uses = past.filter(({ type }) => type === 'unlocked' || type === 'signed')
    if (uses.length < LEAST || uses.some(({ atMs }) => hoursApart(atMs, latest.atMs) < NEAR_HOURS))
      return undefined
    const days = Math.floor((latest.atMs - (past[0] ?? latest).atMs) / DAY_MS)
    if (days < LEAST_DAYS) return undefined
    return {
      title: 'Signed at an unusual time of day',
      sentence: `In ${days} days the wallet was never used around this time of day.`,
      evidence: [latest],
    }
  },
}

/** @returns how far two moments are from each other on the clock's face, in hours: 0 to 12 */
function hoursApart(one: number, other: number): number {
  const apart = (Math.abs(one - other) % DAY_MS) / HOUR_MS
  return Math.min(apart, 24 - apart)
}
