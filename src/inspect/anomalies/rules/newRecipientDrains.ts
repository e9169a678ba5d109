import type { AnomalyRule } from '../anomalyRule.ts'
import { HOUR_MS, type Send } from '../history.ts'

const WINDOW_MS = HOUR_MS
/** Of what the account held, in percent. */
const SHARE = 80n
const LEAST_HOLDINGS = 2

/** Somebody new gets nearly all of it, asset by asset, account by account. */
export const newRecipientDrains: AnomalyRule = {
  id: 'newRecipientDrains',
  level: 'danger',
  explains:
    'Within an hour, four fifths or more of two assets, or of one on two accounts, go to an address that never got anything before.',
  quietMs: HOUR_MS,
  applies({ latest, earlier, sends }) {
    if (latest.type !== 'signed') return undefined
    const last = sends.findLast(({ hash }) => hash === latest.result)
    const recipient = last?.recipient
    if (!last || !recipient) return undefined
    const same = sends.filter((send) => send.recipient === recipient)
    const isNew = same.every(({ atMs }) => latest.atMs - atMs <= WINDOW_MS)
    const emptied = new Set(same.filter(takesMost).map(({ accountId, assetId }) => `${accountId} ${assetId}`))
    if (!isNew || emptied.size < LEAST_HOLDINGS) return undefined
    const hashes = new Set(same.map(({ hash }) => hash))
    return {
      title: 'A new address gets nearly everything',
      sentence: `Nearly all of ${emptied.size} holdings went to an address that got nothing before. If it was not you, move the rest to a new wallet now.`,
      evidence: [...earlier, latest].filter(
        ({ type, result }) => type === 'signed' && hashes.has(result ?? ''),
      ),
      about: recipient,
    }
  },
}

function takesMost({ amount, heldBefore }: Send): boolean {
  return heldBefore !== undefined && heldBefore > 0n && amount * 100n >= heldBefore * SHARE
}
