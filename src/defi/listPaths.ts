import type { Address } from '../protocol/primitives.ts'
import { wrappedNativeTokens } from './wrappedNative/wrappedNativeTokens.ts'

/** @returns the ways from one token to another: straight, and by the wrapped coin, which most tokens have a pool with */
export function listPaths(o: {
  readonly chainId: string
  readonly tokenIn: Address
  readonly tokenOut: Address
}): readonly (readonly Address[])[] {
  const { tokenIn, tokenOut } = o
  if (tokenIn === tokenOut) return []
  const middle = wrappedNativeTokens[o.chainId]
  const straight = [tokenIn, tokenOut]
  return middle && !straight.includes(middle) ? [straight, [tokenIn, middle, tokenOut]] : [straight]
}
