import type { SerializedError } from '../protocol/errors.ts'
import type { PageState } from '../protocol/messages.ts'

/** What the page's script posts to its own window, once, with one end of a private channel for the bridge. */
export const CHANNEL_OFFER = 'wallet.pellucid:channel'

/** A request on its way to the bridge. `params` is JSON text, so that nothing can change it any more. */
export type PageCall = { readonly id: number; readonly method: string; readonly params?: string | undefined }

/** What the bridge tells the page's script. `state: undefined`: what was known may be out of date. */
export type PageAnswer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: SerializedError }
  | { readonly state: PageState | undefined }
  | { readonly event: 'disconnect'; readonly error: SerializedError }
  | { readonly event: 'message'; readonly payload: unknown }
