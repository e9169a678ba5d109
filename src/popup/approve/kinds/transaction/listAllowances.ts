import type { AllowanceChange, Intent, TransactionExplanation } from '../../../../protocol/explanation.ts'

/** An allowance that would stand afterwards, and whether the person can cap it before approving. */
export type AllowanceLine = AllowanceChange & { readonly editable: boolean }

/**
 * Lists what a transaction permits: what the simulation saw, and what the call itself asks for where the
 * simulation could not see it.
 */
export function listAllowances({ intent, simulation }: TransactionExplanation): readonly AllowanceLine[] {
  const seen = simulation.status === 'succeeded' ? simulation.allowanceChanges : []
  const lines = seen.map((change) => ({
    ...change,
    editable: intent.type === 'approve' && intent.editable && isAskedFor(change, intent),
  }))
  if (intent.type !== 'approve' || seen.some((change) => isAskedFor(change, intent))) return lines
  const { asset, spender, amount, unlimited, editable } = intent
  return [{ asset, spender, amount, unlimited, editable }, ...lines]
}

function isAskedFor(change: AllowanceChange, intent: Extract<Intent, { type: 'approve' }>): boolean {
  const isSameSpender = intent.spender.address.toLowerCase() === change.spender.address.toLowerCase()
  return intent.asset.id === change.asset.id && isSameSpender
}
