import type { Approval } from '../../protocol/approval.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import { describeAmount } from '../activity/describeAmount.ts'
import type { SwapPlan } from './swapState.ts'

/**
 * Says that the price has moved against the person since they took the offer. The swap under review is made from what
 * the exchange offers at that moment, so its worst case may be less than the one they chose.
 *
 * @returns a sentence, or undefined where the worst case is no worse
 */
export function describeWorsening({ quote, receive }: SwapPlan, approval: Approval | undefined) {
  const intent = approval?.kind === 'transaction' ? approval.review?.explanation.intent : undefined
  if (intent?.type !== 'swap' || !intent.receiveIsMinimum || intent.receive.asset.id !== receive.id)
    return undefined
  if (fromAmount(intent.receive.amount) >= fromAmount(quote.minimumReceived)) return undefined
  const offered = describeAmount({ asset: receive, amount: quote.minimumReceived }, 'received')
  return `The price has moved: you chose an offer of at least ${offered}, and it is now at least ${describeAmount(intent.receive, 'received')}.`
}
