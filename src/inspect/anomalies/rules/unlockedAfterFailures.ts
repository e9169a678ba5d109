import type { AnomalyRule } from '../anomalyRule.ts'
import { findTooMany, HOUR_MS, within, wrongTries } from '../history.ts'

/** Whoever tried out passwords found it. That a forgotten one is replaced by the phrase is no guess. */
export const unlockedAfterFailures: AnomalyRule = {
  id: 'unlockedAfterFailures',
  level: 'danger',
  explains:
    'The wallet is opened, or it is proved to be you, after five wrong tries within an hour, or ten one after the other.',
  quietMs: HOUR_MS,
  applies(history) {
    const { latest } = history
    if (latest.type !== 'unlocked' && latest.type !== 'steppedUp') return undefined
    const inARow = wrongTries(history)
    const recent = within(history, HOUR_MS)
    const found = findTooMany({ inAnHour: inARow.filter((one) => recent.includes(one)), inARow })
    if (!found) return undefined
    return {
      title: 'Opened after many wrong tries',
      sentence: `Somebody was wrong ${found.tries.length} times and then right. If it was not you, lock everything and move what you have.`,
      evidence: [...found.tries, latest],
    }
  },
}
