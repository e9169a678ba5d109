import type { AssetAmount, Side } from '../../protocol/explanation.ts'
import { formatAmount } from '../assets/formatAmount.ts'
import type { NamedOrder, OrderItem } from '../orders/decodedOrder.ts'
import { formatAddress } from '../parties/formatParty.ts'
import { nameItems } from './sayTrade.ts'

/** Items named in a sentence; the fields below it show the rest. */
const MAX_NAMED = 5

/** Says in plain words what an order gives for what, and who gets it. */
export function sayOrder({ named, gives, gets, format, hasUnsaidFees, account }: NamedOrder): string[] {
  const mine = named.gets.filter((_, index) => gets[index]?.isForSigner)
  const others = gets.flatMap((item, index) => {
    const given = named.gets[index]
    return item.isForSigner || !given
      ? []
      : [`${formatAddress(item.recipient)} gets ${nameItems([given], 'given')}.`]
  })
  return [
    named.gives.length === 0 ? 'You give nothing.' : `You give ${nameItems(named.gives, 'given')}.`,
    mine.length === 0
      ? 'You get nothing for it.'
      : `You get ${nameItems(mine, 'received')} for it${hasUnsaidFees ? ', less the fees that the market takes' : ''}.`,
    ...sayMoves('What you give', gives, named.gives, 'given'),
    ...sayMoves('What is got for it', gets, named.gets, 'received'),
    ...others.slice(0, MAX_NAMED),
    ...(account ? [`It is carried out with what ${formatAddress(account)} has, for which you sign.`] : []),
    `It is an order of ${format}: it costs you no network fee, and whoever has the signature can carry it out.`,
  ]
}

/** Says the same of several orders that one signature stands for. */
export function sayOrders(orders: readonly [NamedOrder, ...NamedOrder[]]): string[] {
  const each = orders.map((order, index) => {
    const [gives = '', gets = '', ...others] = sayOrder(order).slice(0, -1)
    return [`Order ${index + 1}: ${gives[0]?.toLowerCase()}${gives.slice(1)}`, gets, ...others].join(' ')
  })
  return [
    `You sign ${orders.length} orders at once. Each can be carried out without the others.`,
    ...each,
    `They are orders of ${orders[0].format}: they cost you no network fee, and whoever has the signature can carry them out.`,
  ]
}

/** Says of each amount that moves from where to where. */
function sayMoves(
  what: string,
  items: readonly OrderItem[],
  named: readonly AssetAmount[],
  side: Side,
): string[] {
  return items
    .flatMap(({ move }, index) => {
      const asset = named[index]?.asset
      if (!move || !asset) return []
      const [start, end] = [formatAmount(move.start, asset, side), formatAmount(move.end, asset, side)]
      return [`${what} moves from ${start} at the start to ${end} at the end.`]
    })
    .slice(0, MAX_NAMED)
}
