import type { SwapRoute } from '../swapVenue.ts'

/** @returns a route as V3 packs it: token, fee (3 bytes), token, fee, token … */
export function encodePath({ tokens, fees }: SwapRoute): `0x${string}` {
  const parts = tokens.map((token, index) => {
    const fee = fees[index - 1]
    return `${fee === undefined ? '' : fee.toString(16).padStart(6, '0')}${token.slice(2)}`
  })
  return `0x${parts.join('')}`
}
