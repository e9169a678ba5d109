import { fromAmount, toAmount } from '../../../protocol/primitives.ts'
import type { Spending } from '../../state/spendingStore.ts'
import type { Outgoing } from './measureSpending.ts'

/**
 * What something that leaves adds to what a site has had signed away. What was counted when the leave to move it was given
 * is not counted again when it moves.
 *
 * @param kept what the site has had signed away so far
 */
export function countSpending(
  { asset, amount, spender, isAllowance, callIndex }: Outgoing,
  kept: readonly Pick<Spending, 'assetId' | 'reserved'>[],
): Pick<Spending, 'assetId' | 'callIndex' | 'counted' | 'reserved'> {
  const assetId = asset.id
  const what = { assetId, ...(callIndex !== undefined && { callIndex }) }
  if (spender === undefined) return { ...what, counted: toAmount(amount) }
  if (isAllowance)
    return { ...what, counted: toAmount(amount), reserved: { spender, amount: toAmount(amount) } }
  const reserved = sumReserved(
    kept.filter((spending) => spending.assetId === assetId),
    spender,
  )
  const drawn = amount < reserved ? amount : reserved
  return { ...what, counted: toAmount(amount - drawn), reserved: { spender, amount: toAmount(-drawn) } }
}

function sumReserved(kept: readonly Pick<Spending, 'reserved'>[], spender: string): bigint {
  return kept.reduce(
    (sum, { reserved }) => (reserved?.spender === spender ? sum + fromAmount(reserved.amount) : sum),
    0n,
  )
}
