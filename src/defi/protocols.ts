import type { SwapProtocol } from './swapProtocol.ts'
import { uniswapV2 } from './uniswapV2/uniswapV2.ts'
import { uniswapV3 } from './uniswapV3/uniswapV3.ts'
import { wrappedNative } from './wrappedNative/wrappedNative.ts'

/** Every protocol the wallet can read a swap of. */
export const swapProtocols: readonly SwapProtocol[] = [uniswapV2, uniswapV3, wrappedNative]
