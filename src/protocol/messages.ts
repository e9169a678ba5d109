import * as v from 'valibot'
import type { SerializedError } from './errors.ts'
import { Uuid } from './primitives.ts'
import type { View, ViewPatch } from './view.ts'

/** The names of the two ports. Each has a router of its own; no name on one exists on the other. */
export const PAGE_PORT = 'page'
export const WALLET_PORT = 'wallet'

/** A request of a page, as the bridge relays it. The id is the bridge's, unique over documents. */
export const PageRequest = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}:\d{1,9}$/)),
  method: v.pipe(v.string(), v.maxLength(100)),
  params: v.optional(v.unknown()),
})
export type PageRequest = v.InferOutput<typeof PageRequest>

/** What a page may know without asking: its chain and its accounts (empty while locked or not connected). */
export type PageState = { readonly chainId: `0x${string}`; readonly accounts: readonly string[] }

/** What the background tells the bridge, and the bridge the page. */
export type PageReply =
  | { readonly id: string; readonly result: unknown }
  | { readonly id: string; readonly error: SerializedError }
  | { readonly state: PageState }
  | { readonly event: 'disconnect'; readonly error: SerializedError }

/** A command of the wallet's own screens. */
export const WalletRequest = v.object({
  id: Uuid,
  command: v.pipe(v.string(), v.maxLength(40)),
  params: v.optional(v.unknown()),
})
export type WalletRequest = v.InferOutput<typeof WalletRequest>

/** What the background tells the wallet's screens. `pong` answers `ping`: the worker is alive. */
export type WalletReply =
  | { readonly id: string; readonly result: unknown }
  | { readonly id: string; readonly error: SerializedError }
  | { readonly view: View }
  | { readonly patch: ViewPatch }
  | { readonly pong: true }

/** What the wallet's screens send that is no command. */
export const WalletPing = v.object({ ping: v.literal(true) })

/**
 * The settings a page script needs before it announces itself, put into the document by the bridge.
 * @see EIP-6963
 */
export const ANNOUNCED_NAME = 'Pellucid'
export const ANNOUNCED_RDNS = 'wallet.pellucid'
