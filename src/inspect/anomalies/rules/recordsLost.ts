import type { AnomalyRule } from '../anomalyRule.ts'
import { DAY_MS } from '../history.ts'

/** So much happened while locked that not all of it could be kept. */
export const recordsLost: AnomalyRule = {
  id: 'recordsLost',
  level: 'caution',
  explains: 'More happens while the wallet is locked than the audit log can keep.',
  quietMs: DAY_MS,
  applies({ latest }) {
    if (latest.type !== 'notKept') return undefined
    return {
      title: 'Not everything could be recorded',
      sentence:
        'So much happened while the wallet was locked that some of it was left out: somebody or something kept trying.',
      evidence: [latest],
    }
  },
}
