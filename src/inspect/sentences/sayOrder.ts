import type { AssetAmount } from '../../protocol/explanation.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import { formatAmount } from '../assets/formatAmount.ts'
import type { NamedOrder, OrderItem } from '../orders/decodedOrder.ts'
import { formatAddress } from '../parties/formatParty.ts'

/** Items named in a sentence; the fields below it show the rest. */
const MAX_NAMED = 5

/** Says in plain words what an order gives for what, and who gets it. */
export function sayOrder({ named, gives, gets, format, hasUnsaidFees, account }: NamedOrder): string[] {
  const mine = named.gets.filter((_, index) => gets[index]?.isForSigner)
  const others = gets.flatMap((item, index) => {
    const given = named.gets[index]
    return item.isForSigner || !given ? [] : [`${formatAddress(item.recipient)} gets ${name([given], 'up')}.`]
  })
  return [
    named.gives.length === 0 ? 'You give nothing.' : `You give ${name(named.gives, 'up')}.`,
    mine.length === 0
      ? 'You get nothing for it.'
      : `You get ${name(mine, 'down')} for it${hasUnsaidFees ? ', less the fees that the market takes' : ''}.`,
    ...sayMoves('What you give', gives, named.gives),
    ...sayMoves('What is got for it', gets, named.gets),
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
function sayMoves(what: string, items: readonly OrderItem[], named: readonly AssetAmount[]): string[] {
  return items
    .flatMap(({ move }, index) => {
      const asset = named[index]?.asset
      if (!move || !asset) return []
      const [start, end] = [formatAmount(move.start, asset), formatAmount(move.end, asset)]
      return [`${what} moves from ${start} at the start to ${end} at the end.`]
    })
    .slice(0, MAX_NAMED)
}

function name(items: readonly AssetAmount[], round: 'up' | 'down'): string {
  const named = items
    .slice(0, MAX_NAMED)
    .map(({ asset, amount }) => formatAmount(fromAmount(amount), asset, { round }))
  const more = items.length - named.length
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ')
}
