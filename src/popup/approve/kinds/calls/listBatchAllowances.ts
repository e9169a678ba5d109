import type { BatchWay, CallsReview } from '../../../../protocol/batch.ts'
import { type AllowanceLine, listAllowances } from '../transaction/listAllowances.ts'

/**
 * Lists what a batch permits. In one transaction, what is left of it at the end; otherwise all that stands in between,
 * too: one after the other, somebody could use it before the next takes it back.
 */
export function listBatchAllowances(
  { explanations, simulation }: Pick<CallsReview, 'explanations' | 'simulation'>,
  way: BatchWay,
): readonly AllowanceLine[] {
  const lines =
    way === 'together' && simulation.status === 'succeeded'
      ? simulation.allowanceChanges
      : explanations.flatMap(listAllowances)
  const last = new Map(lines.map((line) => [`${line.asset.id} ${line.spender.address.toLowerCase()}`, line]))
  return [...last.values()].map((line) => ({ ...line, editable: false }))
}
