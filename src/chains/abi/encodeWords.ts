import { MAX_UINT256 } from '../../protocol/maxUint256.ts'

const WORD_DIGITS = 64

/**
 * Encodes a call whose values are a word each: addresses, and unsigned numbers.
 *
 * @throws RangeError if a number is negative or longer than a word
 * @see https://docs.soliditylang.org/en/latest/abi-spec.html
 */
export function encodeWords(
  selector: `0x${string}`,
  ...values: readonly (`0x${string}` | bigint)[]
): `0x${string}` {
  return `${selector}${values.map(toWord).join('')}`
}

function toWord(value: `0x${string}` | bigint): string {
  if (typeof value === 'string') return value.slice(2).toLowerCase().padStart(WORD_DIGITS, '0')
  if (value < 0n || value > MAX_UINT256) throw new RangeError('This number is no word')
  return value.toString(16).padStart(WORD_DIGITS, '0')
}
