/** What markets offer at most for an order to stand, in seconds. */
export const HALF_YEAR_SECONDS = 186n * 24n * 60n * 60n
