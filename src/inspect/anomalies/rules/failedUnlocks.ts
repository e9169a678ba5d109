import type { AnomalyRule } from '../anomalyRule.ts'
import { findTooMany, HOUR_MS, isWrongTry, within, wrongTries } from '../history.ts'

/** Somebody tries out passwords. */
export const failedUnlocks: AnomalyRule = {
  id: 'failedUnlocks',
  level: 'caution',
  explains: 'Five wrong passwords or passkeys within an hour, or ten one after the other.',
  quietMs: HOUR_MS,
  applies(history) {
    const { latest } = history
    if (!isWrongTry(latest)) return undefined
    const found = findTooMany({
      inAnHour: [...within(history, HOUR_MS).filter(isWrongTry), latest],
      inARow: [...wrongTries(history), latest],
    })
    if (!found) return undefined
    const { tries, how } = found
    return {
      title: 'Many wrong tries to open the wallet',
      sentence: `${tries.length} wrong passwords or passkeys ${how}. If it was not you, somebody is at this computer.`,
      evidence: tries,
    }
  },
}
