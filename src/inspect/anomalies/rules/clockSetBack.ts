import type { AnomalyRule } from '../anomalyRule.ts'
import { DAY_MS, MINUTE_MS } from '../history.ts'

/** Clocks are put right by some seconds all the time. */
const TOLERANCE_MS = 5 * MINUTE_MS

/** The computer's clock runs backwards: what is recorded looks older than it is. */
export const clockSetBack: AnomalyRule = {
  id: 'clockSetBack',
  level: 'caution',
  explains: 'The computer’s clock is set back by more than five minutes.',
  quietMs: DAY_MS,
  applies({ latest, earlier }) {
    const before = earlier.at(-1)
    if (!before || before.atMs - latest.atMs <= TOLERANCE_MS) return undefined
    const minutes = Math.round((before.atMs - latest.atMs) / MINUTE_MS)
    return {
      title: 'The clock was set back',
      sentence: `This computer’s clock went back by ${minutes} minutes. Waits and ends go by it. Right it, if it was not you.`,
      evidence: [before, latest],
    }
  },
}
