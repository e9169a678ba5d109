import type { ApprovalReview } from '../../../../protocol/approval.ts'
import type { FeeSpeed } from '../../../../protocol/chain.ts'
import type { ReplacementWay } from '../../../../protocol/transaction.ts'
import { formatWei } from '../../../ui/format/formatWei.ts'
import { computeFeeCost } from '../../fees/computeFeeCost.ts'
import classes from './ReplacementCost.module.css'

type ReplacementCostProps = {
  readonly review: ApprovalReview<'transaction'>
  readonly way: ReplacementWay | undefined
  readonly speed: FeeSpeed
  readonly currency: { readonly symbol: string; readonly decimals: number }
}

/** What a replacement costs beside what it takes the place of. Nothing for any other transaction. */
export function ReplacementCost({ review, way, speed, currency }: ReplacementCostProps) {
  if (!way || !review.replaced) return null
  const { atMost } = computeFeeCost(review.fees[speed].fee, { gasLimit: BigInt(review.gasLimit) })
  const before = BigInt(review.replaced.feeAtMost)
  const sentence =
    way === 'speedUp'
      ? `That is up to ${formatWei(atMost - before, currency)} more than before.`
      : `What you cancel would cost up to ${formatWei(before, currency)}.`
  return <p className={classes.words}>{sentence} Only one of the two is ever paid for.</p>
}
