import { concat, encodeFunctionData, numberToHex, parseAbi } from 'viem'
import { decodeSwap } from '../../../src/defi/decodeSwap.ts'
import { swapRouters, swapRouters02 } from '../../../src/defi/uniswapV3/routers.ts'

export const chainId = 'eip155:1'
export const me = `0x${'a1'.repeat(20)}` as const
export const other = `0x${'b2'.repeat(20)}` as const
export const usdc = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
export const dai = '0x6b175474e89094c44da98b954eedeac495271d0f'
export const weth = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'
export const newRouter = swapRouters02[chainId] ?? me
export const oldRouter = swapRouters[chainId] ?? me
export const zero = `0x${'0'.repeat(40)}` as const
export const one = `0x${'0'.repeat(39)}1` as const
export const two = `0x${'0'.repeat(39)}2` as const
export const limit = { sqrtPriceLimitX96: 0n }

export const newAbi = parseAbi([
  'struct In1 { address tokenIn; address tokenOut; uint24 fee; address recipient; uint256 amountIn; uint256 amountOutMinimum; uint160 sqrtPriceLimitX96; }',
  'struct In { bytes path; address recipient; uint256 amountIn; uint256 amountOutMinimum; }',
  'struct Out1 { address tokenIn; address tokenOut; uint24 fee; address recipient; uint256 amountOut; uint256 amountInMaximum; uint160 sqrtPriceLimitX96; }',
  'struct Out { bytes path; address recipient; uint256 amountOut; uint256 amountInMaximum; }',
  'function exactInputSingle(In1)',
  'function exactInput(In)',
  'function exactOutputSingle(Out1)',
  'function exactOutput(Out)',
  'function swapExactTokensForTokens(uint256, uint256, address[], address)',
  'function swapTokensForExactTokens(uint256, uint256, address[], address)',
  'function unwrapWETH9(uint256, address)',
  'function sweepToken(address, uint256)',
  'function sweepTokenWithFee(address, uint256, address, uint256, address)',
  'function refundETH()',
  'function wrapETH(uint256)',
  'function pull(address, uint256)',
  'function selfPermit(address, uint256, uint256, uint8, bytes32, bytes32)',
  'function approveMax(address)',
])
export const unwrapToSender = encodeFunctionData({
  abi: parseAbi(['function unwrapWETH9(uint256)']),
  args: [6n],
})
export const timed = parseAbi(['function multicall(uint256, bytes[])'])
export const plain = parseAbi(['function multicall(bytes[])'])
export const atBlock = parseAbi(['function multicall(bytes32, bytes[])'])

export type Hex = `0x${string}`
export const read = (data: Hex, value = 0n, to: Hex = newRouter) =>
  decodeSwap({ chainId, from: me, to, value, data })?.swap
export const together = (...steps: Hex[]) => encodeFunctionData({ abi: plain, args: [steps] })
export const path = (...tokens: Hex[]) =>
  concat(tokens.flatMap((token, index) => (index === 0 ? [token] : [numberToHex(500, { size: 3 }), token])))

export const exactInSingle = (
  given: Partial<Record<'tokenIn' | 'tokenOut' | 'recipient', Hex>> = {},
  amountIn = 7n,
) =>
  encodeFunctionData({
    abi: newAbi,
    functionName: 'exactInputSingle',
    args: [
      {
        tokenIn: usdc,
        tokenOut: dai,
        recipient: me,
        ...given,
        fee: 500,
        amountIn,
        amountOutMinimum: 5n,
        ...limit,
      },
    ],
  })
export const exactOutSingle = (given: Partial<Record<'tokenIn' | 'tokenOut' | 'recipient', Hex>> = {}) =>
  encodeFunctionData({
    abi: newAbi,
    functionName: 'exactOutputSingle',
    args: [
      {
        tokenIn: usdc,
        tokenOut: dai,
        recipient: me,
        ...given,
        fee: 500,
        amountOut: 7n,
        amountInMaximum: 9n,
        ...limit,
      },
    ],
  })
export const refund = encodeFunctionData({ abi: newAbi, functionName: 'refundETH' })
