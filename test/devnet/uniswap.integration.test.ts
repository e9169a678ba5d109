import { encodeFunctionData, erc20Abi, maxUint256, parseAbi, parseEther, parseUnits } from 'viem'
import { describe, expect, inject, test } from 'vitest'
import { connectAs } from './chain.ts'

const { weth, usdc, dai, uniswapV2Router, uniswapV3Router, uniswapV3Quoter } = inject('deployments')
const client = connectAs(4)
const account = client.account.address

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
  'function swapExactETHForTokens(uint256 amountOutMin, address[] path, address to, uint256 deadline) payable returns (uint256[])',
])

const markets = [
  {
    name: '1 WETH → USDC',
    tokenIn: weth,
    tokenOut: usdc,
    amountIn: parseEther('1'),
    fair: parseUnits('3000', 6),
  },
  { name: '1 WETH → DAI', tokenIn: weth, tokenOut: dai, amountIn: parseEther('1'), fair: parseEther('3000') },
  {
    name: '100 DAI → USDC',
    tokenIn: dai,
    tokenOut: usdc,
    amountIn: parseEther('100'),
    fair: parseUnits('100', 6),
  },
  {
    name: '3000 USDC → WETH',
    tokenIn: usdc,
    tokenOut: weth,
    amountIn: parseUnits('3000', 6),
    fair: parseEther('1'),
  },
] as const

describe.each(markets)('$name', ({ tokenIn, tokenOut, amountIn, fair }) => {
  const tiers = [tokenIn, tokenOut].includes(weth) ? [500, 3000] : [500]
  test.each(tiers)('V3 quotes near the fair price at a fee of %i', async (fee) => {
    const args = [{ tokenIn, tokenOut, amountIn, fee, sqrtPriceLimitX96: 0n }] as const
    const quote = {
      address: uniswapV3Quoter,
      abi: quoterAbi,
      functionName: 'quoteExactInputSingle',
      args,
    } as const
    const { result } = await client.simulateContract(quote)
    expectNear(result[0], fair)
  })

  test('V2 quotes near the fair price', async () => {
    const amounts = await client.readContract({
      address: uniswapV2Router,
      abi: routerV2Abi,
      functionName: 'getAmountsOut',
      args: [amountIn, [tokenIn, tokenOut]],
    })
    expectNear(amounts.at(-1) ?? 0n, fair)
  })
})

test('a V3 swap by SwapRouter02 takes exactly what is paid and brings at least the minimum', async () => {
  const amountIn = parseUnits('300', 6)
  const minimum = parseEther('0.098')
  const approve = {
    abi: erc20Abi,
    address: usdc,
    functionName: 'approve',
    args: [uniswapV3Router, amountIn],
  } as const
  await client.waitForTransactionReceipt({ hash: await client.writeContract(approve) })
  const before = await readBalances()
  const swap = {
    ...{ tokenIn: usdc, tokenOut: weth, fee: 500, recipient: account },
    ...{ amountIn, amountOutMinimum: minimum, sqrtPriceLimitX96: 0n },
  }
  const data = encodeFunctionData({ abi: routerV3Abi, functionName: 'exactInputSingle', args: [swap] })
  const call = {
    abi: routerV3Abi,
    address: uniswapV3Router,
    functionName: 'multicall',
    args: [maxUint256, [data]],
  } as const
  const receipt = await client.waitForTransactionReceipt({ hash: await client.writeContract(call) })
  const after = await readBalances()
  expect(receipt.status).toBe('success')
  expect(before.usdc - after.usdc).toBe(amountIn)
  expect(after.weth - before.weth).toBeGreaterThanOrEqual(minimum)
})

test('a V2 swap of ether brings USDC', async () => {
  const before = await readBalances()
  const hash = await client.writeContract({
    address: uniswapV2Router,
    abi: routerV2Abi,
    functionName: 'swapExactETHForTokens',
    args: [parseUnits('295', 6), [weth, usdc], account, maxUint256],
    value: parseEther('0.1'),
  })
  await client.waitForTransactionReceipt({ hash })
  const after = await readBalances()
  expect(after.usdc - before.usdc).toBeGreaterThanOrEqual(parseUnits('295', 6))
})

/** Fees and the pools' depth may cost up to 1 %; other tests trade on the same pools. */
function expectNear(amount: bigint, fair: bigint): void {
  expect(amount).toBeGreaterThan((fair * 99n) / 100n)
  expect(amount).toBeLessThan((fair * 101n) / 100n)
}

async function readBalances(): Promise<{ usdc: bigint; weth: bigint }> {
  const [inUsdc, inWeth] = await Promise.all(
    [usdc, weth].map((address) =>
      client.readContract({ address, abi: erc20Abi, functionName: 'balanceOf', args: [account] }),
    ),
  )
  return { usdc: inUsdc ?? 0n, weth: inWeth ?? 0n }
}
