/** The longest name of a method that is relayed, in characters. */
export const MAX_METHOD_LENGTH = 100
/** The longest parameters that are relayed, in characters of JSON. */
export const MAX_PARAMS_LENGTH = 512_000
/** How many requests of one document are with the background at once. */
export const MAX_OUTSTANDING = 100
/** How many more of one document may wait for their turn. Pages send hundreds of reads at a time as they load. */
export const MAX_QUEUED = 1_000
/** Ids have at most nine digits, see `PageRequest`. */
export const MAX_ID = 999_999_999
