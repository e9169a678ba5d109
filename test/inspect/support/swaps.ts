import { concat, encodeFunctionData, numberToHex, parseAbi } from 'viem'
import { inject } from 'vitest'
import type { Call } from './devnet.ts'

type Address = `0x${string}`

const v2Abi = parseAbi([
  'function swapExactTokensForTokens(uint256 amountIn, uint256 amountOutMin, address[] path, address to, uint256 deadline)',
  'function swapExactETHForTokens(uint256 amountOutMin, address[] path, address to, uint256 deadline) payable',
  'function swapExactTokensForETH(uint256 amountIn, uint256 amountOutMin, address[] path, address to, uint256 deadline)',
  'function swapETHForExactTokens(uint256 amountOut, address[] path, address to, uint256 deadline) payable',
])
const v3Abi = parseAbi([
  'struct Single { address tokenIn; address tokenOut; uint24 fee; address recipient; uint256 amountIn; uint256 amountOutMinimum; uint160 sqrtPriceLimitX96; }',
  'struct Path { bytes path; address recipient; uint256 amountIn; uint256 amountOutMinimum; }',
  'struct SingleOut { address tokenIn; address tokenOut; uint24 fee; address recipient; uint256 amountOut; uint256 amountInMaximum; uint160 sqrtPriceLimitX96; }',
  'function exactInputSingle(Single params) payable',
  'function exactInput(Path params) payable',
  'function exactOutputSingle(SingleOut params) payable',
  'function unwrapWETH9(uint256 amountMinimum, address recipient) payable',
  'function refundETH() payable',
  'function multicall(uint256 deadline, bytes[] data) payable',
])

/** Far enough for every test, near enough to be a date. */
export const deadline = 4_000_000_000n
const routerItself = '0x0000000000000000000000000000000000000002'

/** Calls to the real routers of the devnet, each paying from and to `account`. */
export function createSwaps(account: Address) {
  const { usdc, dai, weth, uniswapV2Router, uniswapV3Router } = inject('deployments')
  const v2 = (
    functionName: 'swapExactTokensForTokens' | 'swapExactTokensForETH',
    path: Address[],
    args: bigint[],
  ) =>
    encodeFunctionData({
      abi: v2Abi,
      functionName,
      args: [args[0] ?? 0n, args[1] ?? 0n, path, account, deadline],
    })
  const v3 = (...steps: `0x${string}`[]) =>
    encodeFunctionData({ abi: v3Abi, functionName: 'multicall', args: [deadline, steps] })
  const single = (
    tokenIn: Address,
    tokenOut: Address,
    amountIn: bigint,
    minimum: bigint,
    recipient: Address,
  ) =>
    encodeFunctionData({
      abi: v3Abi,
      functionName: 'exactInputSingle',
      args: [
        {
          tokenIn,
          tokenOut,
          fee: 500,
          recipient,
          amountIn,
          amountOutMinimum: minimum,
          sqrtPriceLimitX96: 0n,
        },
      ],
    })

  return {
    v2TokenToToken: (amount: bigint, minimum = 1n): Call => ({
      to: uniswapV2Router,
      data: v2('swapExactTokensForTokens', [usdc, weth, dai], [amount, minimum]),
    }),
    v2TokenToEther: (amount: bigint, minimum = 1n): Call => ({
      to: uniswapV2Router,
      data: v2('swapExactTokensForETH', [usdc, weth], [amount, minimum]),
    }),
    v2EtherToToken: (value: bigint, minimum = 1n): Call => ({
      to: uniswapV2Router,
      value,
      data: encodeFunctionData({
        abi: v2Abi,
        functionName: 'swapExactETHForTokens',
        args: [minimum, [weth, usdc], account, deadline],
      }),
    }),
    v2EtherForExactTokens: (value: bigint, amountOut: bigint): Call => ({
      to: uniswapV2Router,
      value,
      data: encodeFunctionData({
        abi: v2Abi,
        functionName: 'swapETHForExactTokens',
        args: [amountOut, [weth, usdc], account, deadline],
      }),
    }),
    v3TokenToToken: (amountIn: bigint, minimum = 1n): Call => ({
      to: uniswapV3Router,
      data: encodeFunctionData({
        abi: v3Abi,
        functionName: 'exactInput',
        args: [
          {
            path: concat([usdc, numberToHex(500, { size: 3 }), weth, numberToHex(500, { size: 3 }), dai]),
            recipient: account,
            amountIn,
            amountOutMinimum: minimum,
          },
        ],
      }),
    }),
    v3EtherToToken: (value: bigint, minimum = 1n): Call => ({
      to: uniswapV3Router,
      value,
      data: v3(single(weth, usdc, value, minimum, account)),
    }),
    v3TokenToEther: (amount: bigint, minimum = 1n): Call => ({
      to: uniswapV3Router,
      data: v3(
        single(usdc, weth, amount, 0n, routerItself),
        encodeFunctionData({ abi: v3Abi, functionName: 'unwrapWETH9', args: [minimum, account] }),
      ),
    }),
    v3EtherForExactTokens: (value: bigint, amountOut: bigint): Call => ({
      to: uniswapV3Router,
      value,
      data: v3(
        encodeFunctionData({
          abi: v3Abi,
          functionName: 'exactOutputSingle',
          args: [
            {
              tokenIn: weth,
              tokenOut: usdc,
              fee: 500,
              recipient: account,
              amountOut,
              amountInMaximum: value,
              sqrtPriceLimitX96: 0n,
            },
          ],
        }),
        encodeFunctionData({ abi: v3Abi, functionName: 'refundETH' }),
      ),
    }),
  }
}
