import { formatAmount } from './formatAmount.ts'

/** Digits of a fee that tell something, after its zeros. */
const TELLING_DIGITS = 3

/**
 * Writes a network fee in the chain's own coin, cut after three telling digits and rounded up: a fee is never
 * shown smaller than it is.
 *
 * @param wei amount in the coin's smallest unit
 */
export function formatWei(
  wei: bigint,
  currency: { readonly symbol: string; readonly decimals: number },
): string {
  const digits = wei.toString().length
  const dropped = Math.max(0, Math.min(digits - TELLING_DIGITS, currency.decimals))
  const step = 10n ** BigInt(dropped)
  const rounded = ((wei + step - 1n) / step) * step
  return `${formatAmount(rounded, { decimals: currency.decimals })} ${currency.symbol}`
}
