import { type Address, encodeFunctionData, type Hex, parseAbi, zeroAddress } from 'viem'
import type { Network } from './network.ts'

/** A trade of an exact amount; `tokenIn` is WETH and `value` set where ether is paid. */
export type Trade = {
  readonly tokenIn: Address
  readonly tokenOut: Address
  readonly amountIn: bigint
  readonly recipient: Address
  readonly payInEther: boolean
}

/** A place to trade: what it would give, and the call that trades. */
export type Venue = {
  readonly router: Address
  quote(trade: Trade): Promise<bigint>
  /** @param deadline in seconds since 1970, as Uniswap takes it */
  encode(trade: Trade, amountOutMinimum: bigint, deadline: bigint): Hex
}

const feeTier = 500

const quoterAbi = parseAbi([
  'struct QuoteParams { address tokenIn; address tokenOut; uint256 amountIn; uint24 fee; uint160 sqrtPriceLimitX96; }',
  'function quoteExactInputSingle(QuoteParams params) returns (uint256 amountOut, uint160, uint32, uint256)',
])
const routerV3Abi = parseAbi([
  'struct SwapParams { address tokenIn; address tokenOut; uint24 fee; address recipient; uint256 amountIn; uint256 amountOutMinimum; uint160 sqrtPriceLimitX96; }',
  'function exactInputSingle(SwapParams params) payable returns (uint256)',
  'function multicall(uint256 deadline, bytes[] data) payable returns (bytes[])',
])
const routerV2Abi = parseAbi([
  'function getAmountsOut(uint256 amountIn, address[] path) view returns (uint256[])',
  'function swapExactTokensForTokens(uint256 amountIn, uint256 amountOutMin, address[] path, address to, uint256 deadline) returns (uint256[])',
  'function swapExactETHForTokens(uint256 amountOutMin, address[] path, address to, uint256 deadline) payable returns (uint256[])',
])

/** Uniswap V3 by SwapRouter02: the swap is wrapped in a multicall, which carries the deadline. */
export function createVenueV3({ client, deployments }: Network): Venue {
  return {
    router: deployments.uniswapV3Router,
    async quote({ tokenIn, tokenOut, amountIn }) {
      const { result } = await client.simulateContract({
        address: deployments.uniswapV3Quoter,
        abi: quoterAbi,
        functionName: 'quoteExactInputSingle',
        args: [{ tokenIn, tokenOut, amountIn, fee: feeTier, sqrtPriceLimitX96: 0n }],
        account: zeroAddress,
      })
      return result[0]
    },
    encode({ tokenIn, tokenOut, amountIn, recipient }, amountOutMinimum, deadline) {
      const swap = {
        tokenIn,
        tokenOut,
        fee: feeTier,
        recipient,
        amountIn,
        amountOutMinimum,
        sqrtPriceLimitX96: 0n,
      }
      const data = encodeFunctionData({ abi: routerV3Abi, functionName: 'exactInputSingle', args: [swap] })
      return encodeFunctionData({ abi: routerV3Abi, functionName: 'multicall', args: [deadline, [data]] })
    },
  }
}

/** Uniswap V2 by its own Router02. */
export function createVenueV2({ client, deployments }: Network): Venue {
  return {
    router: deployments.uniswapV2Router,
    async quote({ tokenIn, tokenOut, amountIn }) {
      const amounts = await client.readContract({
        address: deployments.uniswapV2Router,
        abi: routerV2Abi,
        functionName: 'getAmountsOut',
        args: [amountIn, [tokenIn, tokenOut]],
      })
      return amounts.at(-1) ?? 0n
    },
    encode({ tokenIn, tokenOut, amountIn, recipient, payInEther }, amountOutMinimum, deadline) {
      const path = [tokenIn, tokenOut]
      return payInEther
        ? encodeFunctionData({
            abi: routerV2Abi,
            functionName: 'swapExactETHForTokens',
            args: [amountOutMinimum, path, recipient, deadline],
          })
        : encodeFunctionData({
            abi: routerV2Abi,
            functionName: 'swapExactTokensForTokens',
            args: [amountIn, amountOutMinimum, path, recipient, deadline],
          })
    },
  }
}
