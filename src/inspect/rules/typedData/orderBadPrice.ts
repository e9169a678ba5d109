import { formatAmount } from '../../assets/formatAmount.ts'
import { findLoss } from '../../findings/fetchFairAmount.ts'
import { findSwap } from '../../findings/fetchOrderWorths.ts'
import { isNothing } from '../../orders/isNothing.ts'
import type { TypedDataRule } from '../typedDataFacts.ts'

/** An order of one token for another that brings far less than what is given is worth. */
export const orderBadPrice: TypedDataRule = {
  id: 'order-bad-price',
  level: 'danger',
  applies: ({ orders, worths }) => {
    for (const [index, order] of orders.entries()) {
      const worth = worths[index]
      const received = findSwap(order)?.received
      const asset = order.named.gets[order.gets.findIndex(({ isForSigner }) => isForSigner)]?.asset
      // What brings nothing is told of by another rule.
      if (!worth || !asset || !received || isNothing(received)) continue
      const { amount } = received
      const lost = findLoss(amount, worth)
      if (!lost) continue
      return {
        title: `You would lose about ${lost} % by this order`,
        sentence: `It brings you ${formatAmount(amount, asset, 'received')}; what you give for it is worth about ${formatAmount(worth, asset, 'given')} at the exchanges of this network. Whoever carries it out keeps the difference.`,
        evidence: `${amount} of ${worth} smallest units`,
      }
    }
    return undefined
  },
}
