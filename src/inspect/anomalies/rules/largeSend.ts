import type { AnomalyRule } from '../anomalyRule.ts'
import { HOUR_MS } from '../history.ts'

const FACTOR = 10n
const LEAST_SENDS = 3

/** Far more of an asset is sent than ever before. */
export const largeSend: AnomalyRule = {
  id: 'largeSend',
  level: 'caution',
  explains: 'Ten times as much of an asset leaves as ever before, once three sends of it are known.',
  quietMs: HOUR_MS,
  applies({ latest, sends }) {
    if (latest.type !== 'signed' || !latest.result) return undefined
    const large = sends.find(({ hash, assetId, accountId, amount }) => {
      if (hash !== latest.result) return false
      const others = sends.filter(
        (send) => send.hash !== hash && send.assetId === assetId && send.accountId === accountId,
      )
      return others.length >= LEAST_SENDS && others.every((send) => amount >= FACTOR * send.amount)
    })
    if (!large) return undefined
    return {
      title: 'Far more was sent than ever before',
      sentence:
        'Ten times the largest amount that left this account until now, or more. If it was not you, look at it at once.',
      evidence: [latest],
    }
  },
}
