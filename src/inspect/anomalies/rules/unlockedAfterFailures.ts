import type { AnomalyRule } from '../anomalyRule.ts'
import { HOUR_MS, within } from '../history.ts'

const COUNT = 5

/** Whoever tried out passwords found it. */
export const unlockedAfterFailures: AnomalyRule = {
  id: 'unlockedAfterFailures',
  level: 'danger',
  explains: 'The wallet is opened after five wrong tries within an hour.',
  quietMs: HOUR_MS,
  applies(history) {
    if (history.latest.type !== 'unlocked') return undefined
    const recent = within(history, HOUR_MS)
    const since = recent.slice(recent.findLastIndex(({ type }) => type === 'unlocked') + 1)
    const failures = since.filter(({ type }) => type === 'unlockFailed')
    if (failures.length < COUNT) return undefined
    return {
      title: 'Opened after many wrong tries',
      sentence: `Somebody was wrong ${failures.length} times and then right. If it was not you, lock everything and move what you have.`,
      evidence: [...failures, history.latest],
    }
  },
}
