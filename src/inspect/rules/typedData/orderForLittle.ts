import { fromAmount } from '../../../protocol/primitives.ts'
import { formatAmount } from '../../assets/formatAmount.ts'
import type { NamedOrder, OrderItem } from '../../orders/decodedOrder.ts'
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
  return gives.length > 0 && gains.every(isNothing)
}

/** Smallest units of a coin or token; who asks for one of them asks for nothing. One item is what is bought. */
const DUST = 1_000n

function isNothing({ asset, amount }: OrderItem): boolean {
  const isItem = asset.type === 'erc721' || asset.type === 'erc1155'
  return amount <= (isItem ? 0n : DUST)
}
