import { tryCall } from '../../chains/tokens/tryCall.ts'
import { decodeValues } from '../abi/decodeArguments.ts'
import { encodeArguments } from '../abi/encodeArguments.ts'
import { listPaths } from '../listPaths.ts'
import { toDeadlineSeconds } from '../swap.ts'
import type { SwapOrder, SwapVenue } from '../swapVenue.ts'
import { nativeInputs, tokenInputs } from './routerFunctions.ts'
import { routers } from './routers.ts'

const getAmountsOut = {
  selector: '0xd06ca61f',
  inputs: [{ type: 'uint256' }, { type: 'address[]' }],
} as const

/** swapExactETHForTokens, swapExactTokensForETH and swapExactTokensForTokens. */
const selectors = { fromNative: '0x7ff36ab5', toNative: '0x18cbafe5', tokens: '0x38ed1739' } as const

/** Uniswap V2, by its Router02. */
export const venueV2: SwapVenue = {
  id: 'uniswap-v2',
  name: 'Uniswap V2',
  isExact: false,
  getRouter: (chainId) => routers[chainId],
  listRoutes: (o) => listPaths(o).map((tokens) => ({ tokens, fees: [] })),
  fetchAmountOut: async (rpc, { tokens }, amountIn) => {
    const router = routers[rpc.chainId]
    const answer = router && (await tryCall(rpc, router, encodeArguments(getAmountsOut, [amountIn, tokens])))
    return answer && decodeValues(answer, [{ type: 'uint256[]' }])?.[0].at(-1)
  },
  encode,
}

function encode(order: SwapOrder): `0x${string}` {
  const { route, paysNative, receivesNative, amountIn, minimumReceived, recipient } = order
  const tail = [route.tokens, recipient, toDeadlineSeconds(order.deadlineMs)] as const
  if (paysNative) {
    return encodeArguments({ selector: selectors.fromNative, inputs: nativeInputs }, [
      minimumReceived,
      ...tail,
    ])
  }
  const selector = receivesNative ? selectors.toNative : selectors.tokens
  return encodeArguments({ selector, inputs: tokenInputs }, [amountIn, minimumReceived, ...tail])
}
