/** The present moment, in ms since 1970 (UTC). */
export type Clock = () => number
