import type { Alert } from '../../protocol/alerts.ts'
import { anomalyRules } from './anomalyRules.ts'
import type { History } from './history.ts'

/** How many entries an alert names at most: the first ones and the latest. */
const MAX_EVIDENCE = 12

/** An alert that is not yet told, and by what it is known whether the same was told before: its rule, and what it is about. */
export type Finding = Omit<Alert, 'id' | 'acknowledgedAtMs'> & { readonly kind: string }

/**
 * Holds the latest happening against every rule.
 *
 * @param told when each kind was last told, in ms since 1970; its rule keeps quiet about it for its time after that
 */
export function findAnomalies(history: History, told: ReadonlyMap<string, number>): Finding[] {
  const { atMs } = history.latest
  return anomalyRules.flatMap(({ id: rule, level, quietMs, applies }) => {
    const text = applies(history)
    if (!text) return []
    const { title, sentence, about } = text
    const kind = about === undefined ? rule : `${rule} ${about}`
    const toldAtMs = told.get(kind)
    // A clock that was set back makes nothing quiet.
    if (toldAtMs !== undefined && atMs >= toldAtMs && atMs - toldAtMs < quietMs) return []
    return [{ rule, level, title, sentence, evidence: cutEvidence(text.evidence), atMs, kind }]
  })
}

function cutEvidence(evidence: History['earlier']): Finding['evidence'] {
  const shown =
    evidence.length <= MAX_EVIDENCE
      ? evidence
      : [...evidence.slice(0, 2), ...evidence.slice(2 - MAX_EVIDENCE)]
  return shown.map(({ type, origin, accountId, chainId, subject, result, atMs }) => ({
    type,
    atMs,
    ...(origin && { origin }),
    ...(accountId && { accountId }),
    ...(chainId && { chainId }),
    ...(subject && { subject }),
    ...(result && { result }),
  }))
}
