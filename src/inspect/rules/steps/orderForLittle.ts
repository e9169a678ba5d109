import type { AssetAmount } from '../../../protocol/explanation.ts'
import { fromAmount } from '../../../protocol/primitives.ts'
import { formatAmount } from '../../assets/formatAmount.ts'
import type { NamedOrder, OrderItem } from '../../orders/decodedOrder.ts'
import type { Rule } from '../rule.ts'
import { listStepsOf, type StepFacts } from '../stepFacts.ts'

/** Of typed data, the orders that are signed; a transaction has its own among its steps. */
type OrderFacts = StepFacts & { readonly orders?: readonly NamedOrder[] }

/** What is given for what, however it comes about. */
type Deal = {
  readonly gives: readonly OrderItem[]
  /** What comes to the signer. */
  readonly gains: readonly OrderItem[]
  readonly first: AssetAmount | undefined
  /** True where it waits for somebody who carries it out. */
  readonly isOpen: boolean
  readonly where: string
}

/** An order that gives something away and brings the signer nothing, or next to nothing. */
export const orderForLittle: Rule<OrderFacts> = {
  id: 'order-for-little',
  level: 'danger',
  applies: (facts) => {
    const deal = [...listSigned(facts), ...listSent(facts)].find(isGift)
    if (!deal) return undefined
    const { first, gives, isOpen, where } = deal
    const what = first ? formatAmount(fromAmount(first.amount), first.asset, { round: 'up' }) : 'it'
    const end = isOpen ? ' Anybody who has it can carry it out.' : ''
    return {
      title: 'You give it away',
      sentence: `This order hands over ${what}${gives.length > 1 ? ` and ${gives.length - 1} more` : ''}, and next to nothing comes to your account for it.${end}`,
      evidence: where,
    }
  },
}

function listSigned({ orders = [] }: OrderFacts): readonly Deal[] {
  return orders.map(({ gives, gets, named, format }) => {
    const gains = gets.filter(({ isForSigner }) => isForSigner)
    return { gives, gains, first: named.gives[0], isOpen: true, where: format }
  })
}

function listSent(facts: OrderFacts): readonly Deal[] {
  return listStepsOf(facts, 'trade').flatMap(({ decoded, intent: { act, market } }): readonly Deal[] => {
    const { trade } = decoded
    const where = market.name ?? market.address
    if (trade.action === 'fill' && act.action === 'fill') {
      return [{ gives: trade.gives, gains: trade.gets, first: act.gives[0], isOpen: false, where }]
    }
    if (trade.action !== 'offer' || act.action !== 'offer') return []
    return trade.orders.map(({ gives, gets }, index) => {
      const gains = gets.filter(({ isForSigner }) => isForSigner)
      return { gives, gains, first: act.orders[index]?.gives[0], isOpen: true, where }
    })
  })
}

function isGift({ gives, gains }: Deal): boolean {
  return gives.length > 0 && gains.every(isNothing)
}

/** Smallest units of a coin or token; who asks for one of them asks for nothing. One item is what is bought. */
const DUST = 1_000n

function isNothing({ asset, amount }: OrderItem): boolean {
  const isItem = asset.type === 'erc721' || asset.type === 'erc1155'
  return amount <= (isItem ? 0n : DUST)
}
