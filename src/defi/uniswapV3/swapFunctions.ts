/** A swap function of one of the two routers: `old` is SwapRouter, `new` is SwapRouter02. */
type SwapFunction = {
  readonly selector: `0x${string}`
  readonly router: 'old' | 'new'
  /** `single`: one pool · `path`: through several, packed · `v2`: through V2 pools. */
  readonly shape: 'single' | 'path' | 'v2'
  readonly exact: 'in' | 'out'
}

/**
 * @see https://docs.uniswap.org/contracts/v3/reference/periphery/SwapRouter
 * @see https://github.com/Uniswap/swap-router-contracts
 */
export const swapFunctions: readonly SwapFunction[] = [
  // exactInputSingle, exactInput, exactOutputSingle, exactOutput of SwapRouter02
  { selector: '0x04e45aaf', router: 'new', shape: 'single', exact: 'in' },
  { selector: '0xb858183f', router: 'new', shape: 'path', exact: 'in' },
  { selector: '0x5023b4df', router: 'new', shape: 'single', exact: 'out' },
  { selector: '0x09b81346', router: 'new', shape: 'path', exact: 'out' },
  // swapExactTokensForTokens, swapTokensForExactTokens of SwapRouter02
  { selector: '0x472b43f3', router: 'new', shape: 'v2', exact: 'in' },
  { selector: '0x42712a67', router: 'new', shape: 'v2', exact: 'out' },
  // The same four of SwapRouter, with a deadline in the struct
  { selector: '0x414bf389', router: 'old', shape: 'single', exact: 'in' },
  { selector: '0xc04b8d59', router: 'old', shape: 'path', exact: 'in' },
  { selector: '0xdb3e2198', router: 'old', shape: 'single', exact: 'out' },
  { selector: '0xf28c0498', router: 'old', shape: 'path', exact: 'out' },
]

const tokenIn = { name: 'tokenIn', type: 'address' } as const
const tokenOut = { name: 'tokenOut', type: 'address' } as const
const fee = { name: 'fee', type: 'uint24' } as const
const recipient = { name: 'recipient', type: 'address' } as const
const deadline = { name: 'deadline', type: 'uint256' } as const
/** amountIn and amountOutMinimum, or amountOut and amountInMaximum. */
const first = { name: 'first', type: 'uint256' } as const
const second = { name: 'second', type: 'uint256' } as const
const limit = { name: 'sqrtPriceLimitX96', type: 'uint160' } as const
const path = { name: 'path', type: 'bytes' } as const

/** What the functions for one pool take. */
export const singleInputs = {
  new: [{ type: 'tuple', components: [tokenIn, tokenOut, fee, recipient, first, second, limit] }],
  old: [{ type: 'tuple', components: [tokenIn, tokenOut, fee, recipient, deadline, first, second, limit] }],
} as const

/** What the functions for several pools take. */
export const pathInputs = {
  new: [{ type: 'tuple', components: [path, recipient, first, second] }],
  old: [{ type: 'tuple', components: [path, recipient, deadline, first, second] }],
} as const

/** What the functions for V2 pools take. */
export const v2Inputs = [first, second, { type: 'address[]' }, { type: 'address' }] as const
