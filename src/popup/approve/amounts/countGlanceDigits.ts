/** Digits that tell a person how much it is. */
const TELLING_DIGITS = 6

/**
 * Counts the digits after the point that are read at a glance: six that tell something. Before what is less than one
 * whole, zeros tell nothing, so that even the smallest amount is not cut down to none.
 *
 * @param amount in the smallest unit, of either sign
 */
export function countGlanceDigits(amount: bigint, decimals: number): number {
  const digits = (amount < 0n ? -amount : amount).toString().length
  const zeros = digits > decimals ? 0 : decimals - digits
  return Math.min(decimals, zeros + TELLING_DIGITS)
}
