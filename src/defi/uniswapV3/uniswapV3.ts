import { type ProtocolCall, type Swap, toDeadlineMs } from '../swap.ts'
import type { SwapProtocol } from '../swapProtocol.ts'
import { decodeSteps } from './decodeSteps.ts'
import { foldSteps } from './foldSteps.ts'
import { swapRouters, swapRouters02 } from './routers.ts'
import { universalRouters } from './universalRouters.ts'
import { universalSteps } from './universalSteps.ts'
import { venueV3 } from './venueV3.ts'

/** Uniswap V3 and what trades on it: SwapRouter02, the older SwapRouter, and the Universal Router. */
export const uniswapV3: SwapProtocol = {
  name: 'Uniswap',
  routers: [swapRouters02, swapRouters, ...universalRouters],
  venue: venueV3,
  decodeSwap,
}

function decodeSwap(call: ProtocolCall): Swap | undefined {
  const decoded = universalSteps(call) ?? decodeSteps(call.data)
  const folded = decoded && foldSteps(decoded.steps, call)
  if (!folded) return undefined
  const deadlineMs = decoded.deadline === undefined ? undefined : toDeadlineMs(decoded.deadline)
  return { ...folded, deadlineMs }
}
