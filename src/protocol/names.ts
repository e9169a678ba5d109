/**
 * Names that contexts know each other by. They stand apart from the schemas, so that what must start in no time (a page's
 * script, the worker's first turn, the popup's first paint) loads no schema for the sake of a word.
 */

/** The names of the two ports. Each has a router of its own; no name on one exists on the other. */
export const PAGE_PORT = 'page'
export const WALLET_PORT = 'wallet'

/** The key of `storage.session` that holds the last published view, so that the popup paints at once (see `viewMirror.ts`). */
export const VIEW_STORAGE_KEY = 'view'

/**
 * What happens to the window of a document that was there before the wallet came, or came back, once a bridge is in it.
 * Named as the offer that it asks for.
 */
export const WALLET_BACK = 'wallet.pellucid:channel'

/** What pages know the wallet by (EIP-6963). */
export const ANNOUNCED_NAME = 'Pellucid'
export const ANNOUNCED_RDNS = 'wallet.pellucid'
