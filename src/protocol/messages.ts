import * as v from 'valibot'
import type { SerializedError } from './errors.ts'
import { Uuid } from './primitives.ts'
import type { View, ViewPatch } from './view.ts'

/** A request of a page, as the bridge relays it. The id is the bridge's, unique over documents. */
export const PageRequest = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}:\d{1,9}$/)),
  method: v.pipe(v.string(), v.maxLength(100)),
  params: v.optional(v.unknown()),
  /** Wallets but this one that the page can reach: counted in the page, where anybody can add to it. */
  otherWallets: v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99))), 0),
})
export type PageRequest = v.InferOutput<typeof PageRequest>

/** What the bridge says when it opens its line again: which document it is, so that events find it. */
export const PageHello = v.object({ documentId: Uuid })

/** What a page may know without asking: its chain and its accounts (empty while locked or not connected). */
export type PageState = {
  readonly chainId: `0x${string}`
  readonly accounts: readonly string[]
  /** Whether the provider says that it is MetaMask, where the person decided on it for the site. */
  readonly isMetaMask?: boolean
}

/** What the background tells the bridge, and the bridge the page. */
export type PageReply =
  | { readonly id: string; readonly result: unknown }
  | { readonly id: string; readonly error: SerializedError }
  | { readonly state: PageState }
  | { readonly event: 'disconnect'; readonly error: SerializedError }
  | { readonly event: 'message'; readonly payload: unknown }

/** A command of the wallet's own screens. */
export const WalletRequest = v.object({
  id: Uuid,
  command: v.pipe(v.string(), v.maxLength(40)),
  params: v.optional(v.unknown()),
})
export type WalletRequest = v.InferOutput<typeof WalletRequest>

/** What the background tells the wallet's screens. `pong` answers `{ ping: true }`, the one
 * message that is no command: the worker is alive. */
export type WalletReply =
  | { readonly id: string; readonly result: unknown }
  | { readonly id: string; readonly error: SerializedError }
  | { readonly view: View }
  | { readonly patch: ViewPatch }
  | { readonly pong: true }
