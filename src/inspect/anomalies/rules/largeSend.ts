import type { AnomalyRule } from '../anomalyRule.ts'
import { HOUR_MS } from '../history.ts'

const FACTOR = 10n
const LEAST_SENDS = 3

/**
 * Far more of an asset is sent than usual, which is the median of what was sent before: one large send among them doesn't
 * hide the next, larger one. As much as was sent once is no news, or the rent would be told of each month.
 */
export const largeSend: AnomalyRule = {
  id: 'largeSend',
  level: 'caution',
  explains:
    'Ten times as much of an asset leaves as usual (the median), and more than ever before, once three sends of it are known.',
  quietMs: HOUR_MS,
  applies({ latest, sends }) {
    if (latest.type !== 'signed' || !latest.result) return undefined
    const large = sends.find(({ hash, assetId, accountId, amount }) => {
      if (hash !== latest.result) return false
      const others = sends.filter(
        (send) => send.hash !== hash && send.assetId === assetId && send.accountId === accountId,
      )
      if (others.length < LEAST_SENDS || others.some((send) => send.amount >= amount)) return false
      return amount >= FACTOR * medianOf(others.map((send) => send.amount))
    })
    if (!large) return undefined
    return {
      title: 'Far more was sent than usual',
      sentence:
        'Ten times what usually leaves this account, or more, and more than ever before. If it was not you, look at it at once.',
      evidence: [latest],
      about: `${large.accountId} ${large.assetId}`,
    }
  },
}

/** @returns the one in the middle; of two there, the larger, so that less is told of */
function medianOf(amounts: readonly bigint[]): bigint {
  const sorted = amounts.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0))
  return sorted[Math.floor(sorted.length / 2)] ?? 0n
}
