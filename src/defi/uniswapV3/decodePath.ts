import { lowerCase } from '../swap.ts'

/** In hex digits: a token, and the fee tier between two of them. */
const ADDRESS_DIGITS = 40
const HOP_DIGITS = ADDRESS_DIGITS + 6
const MAX_HOPS = 16

/**
 * Reads the two ends of a packed path: token, fee (3 bytes), token, fee, token …
 *
 * @returns the first and the last token; undefined when it is no path of 1 to 16 hops
 */
export function decodePath(path: `0x${string}`): { first: `0x${string}`; last: `0x${string}` } | undefined {
  const hops = (path.length - 2 - ADDRESS_DIGITS) / HOP_DIGITS
  if (!Number.isInteger(hops) || hops < 1 || hops > MAX_HOPS) return undefined
  return {
    first: lowerCase(path.slice(0, 2 + ADDRESS_DIGITS)),
    last: lowerCase(`0x${path.slice(-ADDRESS_DIGITS)}`),
  }
}
