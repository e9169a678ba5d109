import { decimalSign, formatWhole } from './numberParts.ts'

type AmountFormat = {
  /** Places the point is moved to the left: 18 for ether. */
  readonly decimals: number
  /** Digits after the point at most; all by default. */
  readonly maxFraction?: number | undefined
  /** Writes + before what is more than nothing. */
  readonly signed?: boolean | undefined
}

/**
 * Writes an amount as people read it: grouped, without zeros at the end, every digit exact. What `maxFraction` cuts off
 * is dropped, never rounded up, so nobody reads more than there is; what would vanish is written `<0.0001`.
 *
 * @param amount in the smallest unit (wei for ether)
 */
export function formatAmount(
  amount: bigint,
  { decimals, maxFraction = decimals, signed = false }: AmountFormat,
): string {
  const size = amount < 0n ? -amount : amount
  const sign = amount < 0n ? '−' : signed && amount > 0n ? '+' : ''
  const unit = 10n ** BigInt(decimals)
  const fraction = (size % unit).toString().padStart(decimals, '0').slice(0, decimals)
  const shown = fraction.slice(0, maxFraction).replace(/0+$/, '')
  const whole = size / unit
  if (whole === 0n && shown === '' && size !== 0n) return `${sign}<${smallest(maxFraction)}`
  return `${sign}${formatWhole(whole)}${shown ? decimalSign + shown : ''}`
}

function smallest(places: number): string {
  return places === 0 ? '1' : `0${decimalSign}${'1'.padStart(places, '0')}`
}
