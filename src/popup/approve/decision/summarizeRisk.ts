import type { Approval } from '../../../protocol/approval.ts'
import type { Warning } from '../../../protocol/explanation.ts'

/** How an approval looks at a glance. `unchecked` is never taken for safe. */
export type RiskSummary = {
  readonly level: 'danger' | 'caution' | 'unchecked' | 'working' | 'calm'
  readonly words: string
}

/** Sums up what the wallet found about a request, in a word or two that stand beside who asks. */
export function summarizeRisk(approval: Approval): RiskSummary {
  const warnings: readonly Warning[] = getWarnings(approval)
  if (warnings.some(({ level }) => level === 'danger')) return { level: 'danger', words: 'Dangerous' }
  if (approval.reviewState === 'working') return { level: 'working', words: 'Checking' }
  if (!wasChecked(approval)) return { level: 'unchecked', words: 'Not checked' }
  if (warnings.some(({ level }) => level === 'caution')) return { level: 'caution', words: 'Look closely' }
  return { level: 'calm', words: 'No warnings' }
}

/** @returns the warnings of an approval's review, the gravest first; none while there is no review */
export function getWarnings(approval: Approval): readonly Warning[] {
  const { review } = approval
  if (!review) return []
  const warnings: readonly Warning[] = 'explanation' in review ? review.explanation.warnings : review.warnings
  return warnings.toSorted((one, other) => gravity[other.level] - gravity[one.level])
}

const gravity = { info: 0, caution: 1, danger: 2 } as const

function wasChecked({ kind, reviewState, review }: Approval): boolean {
  if (reviewState === 'failed' || !review) return false
  if (kind === 'calls' && 'simulation' in review) return isComplete(review.simulation)
  return kind !== 'transaction' || !('explanation' in review) || isComplete(review.explanation.simulation)
}

function isComplete(simulation: { readonly status: string; readonly complete?: boolean }): boolean {
  return simulation.status === 'succeeded' && simulation.complete === true
}
