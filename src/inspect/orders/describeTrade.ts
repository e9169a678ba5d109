import { toDeadlineMs } from '../../defi/swap.ts'
import type { TradeAct } from '../../protocol/explanation.ts'
import { type Address, toAmount } from '../../protocol/primitives.ts'
import type { AssetRef } from '../assets/assetRef.ts'
import type { AssetBook } from '../assets/fetchAssetBook.ts'
import type { PartyBook } from '../parties/fetchPartyBook.ts'
import type { OrderItem } from './decodedOrder.ts'
import type { Trade } from './trade.ts'

/** Gives what changes hands, and those who get it, their names. */
export function describeTrade(trade: Trade, assets: AssetBook, parties: PartyBook): TradeAct {
  const name = ({ asset, amount }: OrderItem) => ({ asset: assets.describe(asset), amount: toAmount(amount) })
  switch (trade.action) {
    case 'fill': {
      const { action, gives, gets, recipient, isPartly } = trade
      return {
        ...{ action, gives: gives.map(name), gets: gets.map(name) },
        ...{ recipient: parties.describe(recipient), partly: isPartly },
      }
    }
    case 'offer':
      return {
        action: trade.action,
        orders: trade.orders.map(({ gives, gets }) => ({
          gives: gives.map(name),
          gets: gets.map((item) => ({ ...name(item), recipient: parties.describe(item.recipient) })),
        })),
      }
    case 'presign': {
      const { action, isOn, digest, owner, endsAt } = trade
      const endsAtMs = endsAt === undefined ? undefined : toDeadlineMs(endsAt)
      const ends = endsAtMs === undefined ? {} : { endsAtMs }
      return { action, on: isOn, digest, owner: parties.describe(owner), ...ends }
    }
    case 'letSign':
      return { action: trade.action, on: trade.isOn, signer: parties.describe(trade.signer) }
    case 'cancelPair': {
      const pairs = trade.pairs.map(({ gives, gets }) => ({
        gives: assets.describe(gives),
        gets: assets.describe(gets),
      }))
      return { action: trade.action, pairs, owner: parties.describe(trade.owner) }
    }
    case 'letFill':
      return { action: trade.action, on: trade.isOn, origins: trade.origins.map(parties.describe) }
    default:
      return trade
  }
}

/** @returns what a trade names of assets */
export function listTradeAssets(trade: Trade): readonly AssetRef[] {
  if (trade.action === 'cancelPair') return trade.pairs.flatMap(({ gives, gets }) => [gives, gets])
  return listSides(trade).flatMap(({ gives, gets }) => [...gives, ...gets].map(({ asset }) => asset))
}

/** @returns whom it names */
export function listTradeParties(trade: Trade): readonly Address[] {
  if (trade.action === 'fill') return [trade.recipient]
  if (trade.action === 'presign') return [trade.owner]
  if (trade.action === 'letSign') return [trade.signer]
  if (trade.action === 'cancelPair') return [trade.owner]
  if (trade.action === 'letFill') return trade.origins
  if (trade.action !== 'offer') return []
  return trade.orders.flatMap(({ gets }) => gets.map(({ recipient }) => recipient))
}

function listSides(trade: Trade): readonly { gives: readonly OrderItem[]; gets: readonly OrderItem[] }[] {
  if (trade.action === 'fill') return [trade]
  return trade.action === 'offer' ? trade.orders : []
}
