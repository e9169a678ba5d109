import { fromAmount } from '../../../protocol/primitives.ts'
import { formatAmount } from '../../assets/formatAmount.ts'
import type { NamedOrder } from '../../orders/decodedOrder.ts'
import type { TypedDataRule } from '../typedDataFacts.ts'

/** An order that gives something away and brings the signer nothing, or next to nothing. */
export const orderForLittle: TypedDataRule = {
  id: 'order-for-little',
  level: 'danger',
  applies: ({ orders }) => {
    const order = orders.find(isGift)
    if (!order) return undefined
    const given = order.named.gives[0]
    const what = given ? formatAmount(fromAmount(given.amount), given.asset, { round: 'up' }) : 'it'
    return {
      title: 'You give it away',
      sentence: `This order hands over ${what}${order.gives.length > 1 ? ` and ${order.gives.length - 1} more` : ''}, and next to nothing comes to your account for it. Anybody who has the signature can carry it out.`,
      evidence: order.format,
    }
  },
}

function isGift({ gives, gets }: NamedOrder): boolean {
  const gains = gets.filter(({ isForSigner }) => isForSigner)
  return gives.length > 0 && gains.every(({ amount }) => amount <= DUST)
}

/** Smallest units; an order that asks for one unit of a coin asks for nothing. */
const DUST = 1_000n
