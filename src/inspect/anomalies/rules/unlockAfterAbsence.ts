import type { AnomalyRule } from '../anomalyRule.ts'
import { DAY_MS } from '../history.ts'

const ABSENCE_MS = 30 * DAY_MS

/** A wallet that nobody used for long is used again. */
export const unlockAfterAbsence: AnomalyRule = {
  id: 'unlockAfterAbsence',
  level: 'info',
  explains: 'The wallet is opened after thirty days in which nothing happened.',
  quietMs: DAY_MS,
  applies({ latest, earlier }) {
    const before = earlier.at(-1)
    if (latest.type !== 'unlocked' || !before || latest.atMs - before.atMs < ABSENCE_MS) return undefined
    const days = Math.floor((latest.atMs - before.atMs) / DAY_MS)
    return {
      title: 'Opened after a long time',
      sentence: `Nothing had happened here for ${days} days. If it was not you who opened it, somebody else has a way in.`,
      evidence: [before, latest],
    }
  },
}
