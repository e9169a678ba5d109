import { encodeArguments } from '../abi/encodeArguments.ts'
import type { SwapVenue } from '../swapVenue.ts'
import { depositFunction, withdrawFunction } from './wrapFunctions.ts'
import { wrappedNativeTokens } from './wrappedNativeTokens.ts'

/** Wrapping and unwrapping, where the same token stands at both ends of the way; always one for one. */
export const wrapVenue: SwapVenue = {
  id: 'wrap',
  name: 'Wrapped coin',
  isExact: true,
  getRouter: (chainId) => wrappedNativeTokens[chainId],
  listRoutes: ({ chainId, tokenIn, tokenOut }) =>
    tokenIn === tokenOut && tokenIn === wrappedNativeTokens[chainId] ? [{ tokens: [tokenIn], fees: [] }] : [],
  fetchAmountOut: async (_rpc, _route, amountIn) => amountIn,
  encode: ({ paysNative, amountIn }) =>
    paysNative ? depositFunction.selector : encodeArguments(withdrawFunction, [amountIn]),
}
