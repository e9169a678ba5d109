import type { Asset } from '../../protocol/explanation.ts'
import type { Activity } from '../../protocol/transaction.ts'

/** An asset of which something else came or went than the approval promised; smallest unit, negative leaves. */
export type Difference = { readonly asset: Asset; readonly promised: bigint; readonly received: bigint }

/**
 * Lists where the receipt differs from what the approval promised. Empty while there is no receipt, and where
 * nothing could be promised, as with what came in.
 */
export function listDifferences({ state, promised, received }: Activity): readonly Difference[] {
  if (state !== 'confirmed' || !received || promised.length === 0) return []
  const before = new Map(promised.map((change) => [change.asset.id, change]))
  const after = new Map(received.map((change) => [change.asset.id, change]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const one = before.get(id)
    const other = after.get(id)
    const asset = (one ?? other)?.asset
    const difference = { promised: BigInt(one?.amount ?? 0), received: BigInt(other?.amount ?? 0) }
    return asset && difference.promised !== difference.received ? [{ asset, ...difference }] : []
  })
}
