import { type ProtocolCall, type Swap, toDeadlineMs } from '../swap.ts'
import type { SwapProtocol } from '../swapProtocol.ts'
import { decodeSteps } from './decodeSteps.ts'
import { foldSteps } from './foldSteps.ts'
import { swapRouters, swapRouters02 } from './routers.ts'
import { venueV3 } from './venueV3.ts'

/** Uniswap V3, by SwapRouter02 and the older SwapRouter. */
export const uniswapV3: SwapProtocol = {
  name: 'Uniswap',
  routers: [swapRouters02, swapRouters],
  venue: venueV3,
  decodeSwap,
}

function decodeSwap(call: ProtocolCall): Swap | undefined {
  const decoded = decodeSteps(call.data)
  const folded = decoded && foldSteps(decoded.steps, call)
  if (!folded) return undefined
  const deadlineMs = decoded.deadline === undefined ? undefined : toDeadlineMs(decoded.deadline)
  return { ...folded, deadlineMs }
}
