import { tryCall } from '../../chains/tokens/tryCall.ts'
import { decodeValues } from '../abi/decodeArguments.ts'
import { encodeArguments } from '../abi/encodeArguments.ts'
import { listPaths } from '../listPaths.ts'
import { toDeadlineSeconds } from '../swap.ts'
import type { SwapOrder, SwapRoute, SwapVenue } from '../swapVenue.ts'
import { encodePath } from './encodePath.ts'
import { quoters } from './quoters.ts'
import { swapRouters02 } from './routers.ts'
import { ROUTER } from './step.ts'
import { pathInputs } from './swapFunctions.ts'

/** Tiers there are pools at; ways over two pools are looked for at the two that hold most. */
const FEES: readonly number[] = [100, 500, 3000, 10_000]
const MAIN_FEES: readonly number[] = [500, 3000]

const quoteExactInput = { selector: '0xcdca1753', inputs: [{ type: 'bytes' }, { type: 'uint256' }] } as const
const exactInput = { selector: '0xb858183f', inputs: pathInputs.new } as const
const unwrapWeth = { selector: '0x49404b7c', inputs: [{ type: 'uint256' }, { type: 'address' }] } as const
const multicall = { selector: '0x5ae401dc', inputs: [{ type: 'uint256' }, { type: 'bytes[]' }] } as const

/** Uniswap V3, by SwapRouter02. */
export const venueV3: SwapVenue = {
  id: 'uniswap-v3',
  name: 'Uniswap V3',
  isExact: false,
  getRouter: (chainId) => swapRouters02[chainId],
  listRoutes: (o) => listPaths(o).flatMap(addFees),
  fetchAmountOut: async (rpc, route, amountIn) => {
    const quoter = quoters[rpc.chainId]
    const data = encodeArguments(quoteExactInput, [encodePath(route), amountIn])
    const answer = quoter && (await tryCall(rpc, quoter, data))
    return answer && decodeValues(answer, [{ type: 'uint256' }])?.[0]
  },
  encode,
}

function addFees(tokens: SwapRoute['tokens']): readonly SwapRoute[] {
  if (tokens.length === 2) return FEES.map((fee) => ({ tokens, fees: [fee] }))
  return MAIN_FEES.flatMap((first) => MAIN_FEES.map((second) => ({ tokens, fees: [first, second] })))
}

/** The deadline stands in the multicall; coin that is received passes through the router, which unwraps it. */
function encode(order: SwapOrder): `0x${string}` {
  const { route, receivesNative, amountIn, minimumReceived, recipient } = order
  const swap = encodeArguments(exactInput, [
    {
      path: encodePath(route),
      recipient: receivesNative ? ROUTER : recipient,
      first: amountIn,
      second: minimumReceived,
    },
  ])
  const steps = receivesNative ? [swap, encodeArguments(unwrapWeth, [minimumReceived, recipient])] : [swap]
  return encodeArguments(multicall, [toDeadlineSeconds(order.deadlineMs), steps])
}
