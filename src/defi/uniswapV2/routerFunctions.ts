/** What a swap function of UniswapV2Router02 takes besides the path. */
type Kind = {
  readonly selector: `0x${string}`
  /** `in`: the amount paid is exact · `out`: the amount received is exact. */
  readonly exact: 'in' | 'out'
  /** The chain's own coin is paid, by the value sent along. */
  readonly paysNative: boolean
  readonly receivesNative: boolean
}

/**
 * The nine swap functions of UniswapV2Router02. Those that support tokens which take a fee on transfer are the
 * same to whoever signs.
 * @see https://docs.uniswap.org/contracts/v2/reference/smart-contracts/router-02
 */
export const routerFunctions: readonly Kind[] = [
  // swapExactTokensForTokens, then …SupportingFeeOnTransferTokens
  { selector: '0x38ed1739', exact: 'in', paysNative: false, receivesNative: false },
  { selector: '0x5c11d795', exact: 'in', paysNative: false, receivesNative: false },
  // swapTokensForExactTokens
  { selector: '0x8803dbee', exact: 'out', paysNative: false, receivesNative: false },
  // swapExactETHForTokens, then …SupportingFeeOnTransferTokens
  { selector: '0x7ff36ab5', exact: 'in', paysNative: true, receivesNative: false },
  { selector: '0xb6f9de95', exact: 'in', paysNative: true, receivesNative: false },
  // swapTokensForExactETH
  { selector: '0x4a25d94a', exact: 'out', paysNative: false, receivesNative: true },
  // swapExactTokensForETH, then …SupportingFeeOnTransferTokens
  { selector: '0x18cbafe5', exact: 'in', paysNative: false, receivesNative: true },
  { selector: '0x791ac947', exact: 'in', paysNative: false, receivesNative: true },
  // swapETHForExactTokens
  { selector: '0xfb3bdb41', exact: 'out', paysNative: true, receivesNative: false },
]

const tail = [{ type: 'address[]' }, { type: 'address' }, { type: 'uint256' }] as const

/** One amount where the coin is paid, since the value sent along is the other; else two. */
export const nativeInputs = [{ type: 'uint256' }, ...tail] as const
export const tokenInputs = [{ type: 'uint256' }, { type: 'uint256' }, ...tail] as const
