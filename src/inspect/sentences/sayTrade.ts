import type { AssetAmount, Intent, Side, TradeAct } from '../../protocol/explanation.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import { formatAmount, formatAsset } from '../assets/formatAmount.ts'
import { formatAddress, formatParty } from '../parties/formatParty.ts'

type Trade = Extract<Intent, { type: 'trade' }>

/** Items named in a sentence; the fields below it show the rest. */
const MAX_NAMED = 5
/** Orders told in sentences. */
const MAX_TOLD = 10

/** @returns what is done at a market for items, in a few words: “Trade 1 ETH for PANE #7” */
export function describeTrade({ act }: Trade): string {
  switch (act.action) {
    case 'fill':
      return `Trade ${nameItems(act.gives, 'given')} for ${nameItems(act.gets, 'received')}`
    case 'offer':
      return act.orders.length === 1 ? 'Put an order up' : `Put ${act.orders.length} orders up`
    case 'presign':
      return act.on ? 'Let an unseen order hold' : 'Take back an unseen order'
    case 'letSign':
      return act.on
        ? `Let ${formatParty(act.signer)} sign orders for you`
        : `Stop ${formatParty(act.signer)} from signing orders for you`
    case 'cancel':
      return `Take back ${countOrders(act.count)}`
    case 'cancelAll':
      return 'Take back every order'
    case 'cancelPair':
      return `Take back orders for ${namePairs(act)}`
    case 'letFill':
      return act.on ? 'Let others carry out what you were quoted' : 'Let others carry out no more quotes'
  }
}

/** Says in plain words what goes and what comes, who gets it, or which orders hold from now on. */
export function sayTrade({ act, market }: Trade): string[] {
  const where = market.name ?? `${formatParty(market)}, which the wallet does not know`
  switch (act.action) {
    case 'fill':
      return [...sayFill(act), `The trade is done by ${where}.`]
    case 'offer':
      return [
        ...act.orders
          .slice(0, MAX_TOLD)
          .map((order, index) => sayOffer(order, act.orders.length > 1 ? index : undefined)),
        ...(act.orders.length > MAX_TOLD ? [`So it goes on for ${act.orders.length - MAX_TOLD} more.`] : []),
        `It stands at ${where} from then on, without a signature: whoever comes can carry it out.`,
      ]
    case 'presign':
      return sayPresign(act, where)
    case 'letSign':
      return [
        act.on
          ? `${formatParty(act.signer)} may sign orders in your name at ${where}, now and in the future.`
          : `${formatParty(act.signer)} may no longer sign orders in your name at ${where}.`,
      ]
    case 'cancel':
      return [`You take back ${countOrders(act.count)} at ${where}: nobody can carry out what you take back.`]
    case 'cancelAll':
      return [`You take back every order that you signed at ${where}: nobody can carry them out any more.`]
    case 'cancelPair':
      return [
        `${act.owner.kind === 'own' ? 'You take' : `For ${formatParty(act.owner)}, you take`} back orders at ${where} that give ${namePairs(act)}: nobody can carry out one with a number below the one that is set.`,
      ]
    case 'letFill':
      return [
        `${nameOrigins(act)} ${act.on ? 'may' : 'may no longer'} carry out orders at ${where} that were quoted to you.`,
      ]
  }
}

function namePairs({ pairs }: Extract<TradeAct, { action: 'cancelPair' }>): string {
  const named = pairs
    .slice(0, MAX_NAMED)
    .map(({ gives, gets }) => `${formatAsset(gives)} for ${formatAsset(gets)}`)
  return nameSome(named, pairs.length)
}

function nameOrigins({ origins }: Extract<TradeAct, { action: 'letFill' }>): string {
  return nameSome(origins.slice(0, MAX_NAMED).map(formatParty), origins.length)
}

function nameSome(named: readonly string[], count: number): string {
  if (count === 0) return 'nobody'
  return [...named, ...(count > named.length ? [`${count - named.length} more`] : [])].join(', ')
}

type Fill = Extract<TradeAct, { action: 'fill' }>

function sayFill({ gives, gets, recipient, partly }: Fill): string[] {
  const who = recipient.kind === 'own' ? 'You get' : `${formatParty(recipient)}, not you, gets`
  return [
    gives.length === 0
      ? 'You give nothing.'
      : `You give ${partly ? 'at most ' : ''}${nameItems(gives, 'given')}.`,
    gets.length === 0
      ? 'You get nothing for it.'
      : `${who} ${nameItems(gets, 'received')} for it${partly ? ', as far as it is still to be had' : ''}.`,
    ...(partly ? ['You pay nothing for what is gone by then.'] : []),
  ]
}

function sayOffer({ gives, gets }: Extract<TradeAct, { action: 'offer' }>['orders'][number], index?: number) {
  const mine = gets.filter(({ recipient }) => recipient.kind === 'own')
  const others = gets.filter(({ recipient }) => recipient.kind !== 'own').slice(0, MAX_NAMED)
  return [
    `${index === undefined ? 'You offer' : `Order ${index + 1}: you offer`} ${nameItems(gives, 'given')}.`,
    `You get ${nameItems(mine, 'received')} for it.`,
    ...others.map((item) => `${formatParty(item.recipient)} gets ${nameItems([item], 'given')}.`),
  ].join(' ')
}

function sayPresign(
  { on, digest, owner, endsAtMs }: Extract<TradeAct, { action: 'presign' }>,
  where: string,
) {
  const order = `order (fingerprint ${formatAddress(digest)})`
  if (!on) {
    return [
      `You take back an ${order} at ${where}: it no longer holds without a signature.`,
      'If you signed it as well, that signature still holds.',
    ]
  }
  const end =
    endsAtMs === undefined
      ? 'Until when it stands can’t be seen either'
      : `It stands until ${formatMoment(endsAtMs)}`
  return [
    `You let an ${order} hold at ${where}. What it gives for what can’t be seen: only its fingerprint is here.`,
    `Its owner is ${formatParty(owner)}.`,
    `${end}. It holds without a signature: whoever comes can carry it out.`,
  ]
}

/** @returns “2026-11-27 12:00 UTC” */
function formatMoment(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** @returns “1 ETH, PANE #7 and 3 more”; nothing where there is nothing */
export function nameItems(items: readonly AssetAmount[], side: Side): string {
  const named = items
    .slice(0, MAX_NAMED)
    .map(({ asset, amount }) => formatAmount(fromAmount(amount), asset, side))
  const more = items.length - named.length
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ') || 'nothing'
}

function countOrders(count: number): string {
  return count === 1 ? 'an order' : `${count} orders`
}
