import type { Address } from '../../protocol/primitives.ts'
import type { AssetRef } from '../assets/assetRef.ts'
import type { DecodedOrder, OrderItem } from './decodedOrder.ts'

/** What a transaction of one's own does at a market for orders; amounts are the most that goes, the least that comes. */
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
  /** An order that is named by its hash alone holds without a signature, or no longer does; `endsAt` in seconds since 1970. */
  | {
      readonly action: 'presign'
      readonly isOn: boolean
      readonly digest: `0x${string}`
      readonly owner: Address
      /** Undefined where that can't be told. */
      readonly endsAt: bigint | undefined
    }
  /** Somebody else may sign orders in the sender's name, or no longer may. */
  | { readonly action: 'letSign'; readonly isOn: boolean; readonly signer: Address }
  /** So many orders can no longer be carried out. */
  | { readonly action: 'cancel'; readonly count: number }
  /** None that was signed before can be. */
  | { readonly action: 'cancelAll' }
  /** Orders of the owner's that give one token for another are taken back, up to a number. */
  | {
      readonly action: 'cancelPair'
      readonly pairs: readonly { readonly gives: AssetRef; readonly gets: AssetRef }[]
      readonly owner: Address
    }
  /** Those who start a transaction (tx.origin) may carry out orders that were quoted to the sender, or no longer may. */
  | { readonly action: 'letFill'; readonly isOn: boolean; readonly origins: readonly Address[] }
