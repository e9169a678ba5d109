/**
 * Writes an amount for a text box: every digit, a point, no groups; `parseAmount` reads it back.
 *
 * @param amount in the smallest unit, not negative
 */
export function formatPlainAmount(amount: bigint, decimals: number): string {
  const digits = amount.toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return fraction ? `${whole}.${fraction}` : whole
}
