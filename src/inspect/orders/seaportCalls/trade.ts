import type { Address } from '../../../protocol/primitives.ts'
import type { DecodedOrder, OrderItem } from '../decodedOrder.ts'

/** What a transaction of one's own does at a market for items; amounts are the most that goes, the least that comes. */
export type Trade =
  /** Orders of others, or one's own, are carried out. */
  | {
      readonly action: 'fill'
      readonly gives: readonly OrderItem[]
      readonly gets: readonly OrderItem[]
      /** Who gets it. */
      readonly recipient: Address
      /** True where orders that are gone by then are left out. */
      readonly isPartly: boolean
    }
  /** One's own orders are put on the chain: they then hold without a signature. */
  | { readonly action: 'offer'; readonly orders: readonly DecodedOrder[] }
  /** So many orders can no longer be carried out. */
  | { readonly action: 'cancel'; readonly count: number }
  /** None that was signed before can be. */
  | { readonly action: 'cancelAll' }
