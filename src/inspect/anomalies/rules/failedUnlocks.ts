import type { AnomalyRule } from '../anomalyRule.ts'
import { HOUR_MS, within } from '../history.ts'

const COUNT = 5

/** Somebody tries out passwords. */
export const failedUnlocks: AnomalyRule = {
  id: 'failedUnlocks',
  level: 'caution',
  explains: 'Five wrong passwords or passkeys within an hour.',
  quietMs: HOUR_MS,
  applies(history) {
    const isFailure = ({ type }: { type: string }) => type === 'unlockFailed' || type === 'stepUpFailed'
    if (!isFailure(history.latest)) return undefined
    const failures = [...within(history, HOUR_MS).filter(isFailure), history.latest]
    if (failures.length < COUNT) return undefined
    return {
      title: 'Many wrong tries to open the wallet',
      sentence: `${failures.length} wrong passwords or passkeys within an hour. If it was not you, somebody is at this computer.`,
      evidence: failures,
    }
  },
}
