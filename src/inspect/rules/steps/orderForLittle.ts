import type { AssetAmount } from '../../../protocol/explanation.ts'
import { fromAmount } from '../../../protocol/primitives.ts'
import { getAssetKey } from '../../assets/assetRef.ts'
import { formatAmount } from '../../assets/formatAmount.ts'
import type { NamedOrder, OrderItem } from '../../orders/decodedOrder.ts'
import { isItem, isNothing } from '../../orders/isNothing.ts'
import type { Rule } from '../rule.ts'
import { listStepsOf, type StepFacts } from '../stepFacts.ts'

/** Of typed data, the orders that are signed; a transaction has its own among its steps. */
type OrderFacts = StepFacts & { readonly orders?: readonly NamedOrder[] }

/** What is given for what, however it comes about. */
type Deal = {
  readonly gives: readonly OrderItem[]
  /** What comes to the signer. */
  readonly gains: readonly OrderItem[]
  /** What comes to others. */
  readonly fees: readonly OrderItem[]
  readonly first: AssetAmount | undefined
  /** True where it waits for somebody who carries it out. */
  readonly isOpen: boolean
  readonly where: string
}

/** An order that gives something away and brings the signer nothing, or next to nothing; or of which most goes to others as a fee. */
export const orderForLittle: Rule<OrderFacts> = {
  id: 'order-for-little',
  level: 'danger',
  applies: (facts) => {
    const deals = [...listSigned(facts), ...listSent(facts)]
    const deal = deals.find(isGift) ?? deals.find(isMostlyFee)
    if (!deal) return undefined
    const { first, gives, isOpen, where } = deal
    const what = first ? formatAmount(fromAmount(first.amount), first.asset, 'given') : 'it'
    const comes = isGift(deal)
      ? 'next to nothing comes to your account for it'
      : 'most of it is a fee, for which nobody brings you anything'
    const end = isOpen ? ' Anybody who has it can carry it out.' : ''
    return {
      title: 'You give it away',
      sentence: `This order hands over ${what}${gives.length > 1 ? ` and ${gives.length - 1} more` : ''}, and ${comes}.${end}`,
      evidence: where,
    }
  },
}

function listSigned({ orders = [] }: OrderFacts): readonly Deal[] {
  return orders.map(({ gives, gets, named, format }) => {
    return { gives, ...divide(gets), first: named.gives[0], isOpen: true, where: format }
  })
}

function listSent(facts: OrderFacts): readonly Deal[] {
  return listStepsOf(facts, 'trade').flatMap(({ decoded, intent: { act, market } }): readonly Deal[] => {
    const { trade } = decoded
    const where = market.name ?? market.address
    if (trade.action === 'fill' && act.action === 'fill') {
      return [{ gives: trade.gives, gains: trade.gets, fees: [], first: act.gives[0], isOpen: false, where }]
    }
    if (trade.action !== 'offer' || act.action !== 'offer') return []
    return trade.orders.map(({ gives, gets }, index) => {
      return { gives, ...divide(gets), first: act.orders[index]?.gives[0], isOpen: true, where }
    })
  })
}

function divide(gets: NamedOrder['gets']): Pick<Deal, 'gains' | 'fees'> {
  return {
    gains: gets.filter(({ isForSigner }) => isForSigner),
    fees: gets.filter(({ isForSigner }) => !isForSigner),
  }
}

function isGift({ gives, gains }: Deal): boolean {
  return gives.length > 0 && gains.every(isNothing)
}

/** Of coins or tokens alone: an item that somebody else gets is one that was bought. */
function isMostlyFee({ gives, fees }: Deal): boolean {
  return gives.some(({ asset, amount }) => {
    const alike = fees.filter((fee) => !isItem(fee) && getAssetKey(fee.asset) === getAssetKey(asset))
    return alike.reduce((sum, fee) => sum + fee.amount, 0n) * 2n > amount
  })
}
