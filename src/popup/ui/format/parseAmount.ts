import { MAX_UINT256 } from '../../../protocol/maxUint256.ts'
import { decimalSign } from './numberParts.ts'

/**
 * Reads an amount as a person types it: digits, and one point (or the decimal sign of their language). Signs between
 * groups are refused, for `1,500` means a thousand times more to some than to others.
 *
 * @param decimals places of the asset; more digits than that after the point are refused
 * @returns the amount in the smallest unit, or undefined when the text is no amount
 */
export function parseAmount(text: string, decimals: number): bigint | undefined {
  const plain = text.trim().replace(decimalSign, '.')
  const parts = /^(?<whole>\d{1,78})?(?:\.(?<fraction>\d{0,78}))?$/.exec(plain)?.groups
  const whole = parts?.whole ?? ''
  const fraction = (parts?.fraction ?? '').replace(/0+$/, '')
  if (!parts || (whole === '' && !parts.fraction) || fraction.length > decimals) return undefined
  const amount = BigInt(`${whole}${fraction.padEnd(decimals, '0')}` || '0')
  return amount > MAX_UINT256 ? undefined : amount
}
