/**
 * Names that contexts know each other by. They stand apart from the schemas, so that what must start in no time (a page's
 * script, the worker's first turn, the popup's first paint) loads no schema for the sake of a word.
 */

/** The names of the two ports. Each has a router of its own; no name on one exists on the other. */
export const PAGE_PORT = 'page'
export const WALLET_PORT = 'wallet'

/** The key of `storage.session` that holds the last published view, so that the popup paints at once. */
export const VIEW_STORAGE_KEY = 'view'

/** What pages know the wallet by (EIP-6963). */
export const ANNOUNCED_NAME = 'Pellucid'
export const ANNOUNCED_RDNS = 'wallet.pellucid'
