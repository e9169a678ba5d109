import type { AnomalyRule } from '../anomalyRule.ts'
import { DAY_MS } from '../history.ts'

const ABSENCE_MS = 30 * DAY_MS

/** Other entries come about without anybody: a lock that is noticed late, a key that is replaced at the unlock. */
const uses: readonly string[] = ['unlocked', 'steppedUp', 'approved', 'signed', 'walletAdded']

/** A wallet that nobody used for long is used again. */
export const unlockAfterAbsence: AnomalyRule = {
  id: 'unlockAfterAbsence',
  level: 'info',
  explains: 'The wallet is opened after thirty days in which nobody used it.',
  quietMs: DAY_MS,
  applies({ latest, earlier }) {
    const before = earlier.findLast(({ type }) => uses.includes(type))
    if (latest.type !== 'unlocked' || !before || latest.atMs - before.atMs < ABSENCE_MS) return undefined
    const days = Math.floor((latest.atMs - before.atMs) / DAY_MS)
    return {
      title: 'Opened after a long time',
      sentence: `Nobody had used this wallet for ${days} days. If it was not you who opened it, somebody else has a way in.`,
      evidence: [before, latest],
    }
  },
}
