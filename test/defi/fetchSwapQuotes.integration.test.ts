import { encodeFunctionData, erc20Abi, parseEther, parseUnits } from 'viem'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { devnet } from '../../src/chains/networks/devnet.ts'
import { buildSwap } from '../../src/defi/buildSwap.ts'
import { fetchSwapQuotes, type SwapQuote } from '../../src/defi/fetchSwapQuotes.ts'
import { fetchReceiptChanges } from '../../src/inspect/aftermath/fetchReceiptChanges.ts'
import { explainTransaction } from '../../src/inspect/explainTransaction.ts'
import type { Asset } from '../../src/protocol/explanation.ts'
import { nativeAssetId, tokenAssetId } from '../../src/protocol/ids.ts'
import { connectAs, listTokens } from '../inspect/support/devnet.ts'

const { usdc, dai, weth, uniswapV2Router, uniswapV3Router } = inject('deployments')
const { rpc, account, send, toRequest, createContext } = connectAs(3)
const deadlineMs = Date.now() + 1_200_000
const erc20 = (address: `0x${string}`): Asset => ({
  id: tokenAssetId(devnet.id, 'erc20', address),
  type: 'erc20',
  symbol: '',
  name: '',
  address,
})
const coin: Asset = {
  id: nativeAssetId(devnet.id),
  type: 'native',
  symbol: 'ETH',
  name: 'Ether',
  decimals: 18,
}
const quote = (pay: Asset, receive: Asset, amount: bigint) =>
  fetchSwapQuotes({ rpc, pay, receive, amount, slippageBps: 50 })

const pairs: readonly (readonly [string, Asset, Asset, bigint])[] = [
  ['token to token', erc20(usdc), erc20(dai), parseUnits('100', 6)],
  ['token to coin', erc20(usdc), coin, parseUnits('100', 6)],
  ['coin to token', coin, erc20(dai), parseEther('0.1')],
]

beforeAll(async () => {
  for (const spender of [uniswapV2Router, uniswapV3Router]) {
    const args = [spender, parseUnits('2000', 6)] as const
    await send({ to: usdc, data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args }) })
  }
})

describe.each(pairs)('%s', (_name, pay, receive, amount) => {
  it('is offered by both venues, the best first, with a minimum half a per cent below', async () => {
    const quotes = await quote(pay, receive, amount)
    expect(new Set(quotes.map(({ venue }) => venue))).toEqual(new Set(['uniswap-v2', 'uniswap-v3']))
    const amounts = quotes.map(({ amountOut }) => amountOut)
    expect(amounts).toEqual([...amounts].sort((a, b) => Number(b - a)))
    for (const { amountOut, minimumReceived, priceImpactBps } of quotes) {
      expect(minimumReceived).toBe(amountOut - amountOut / 200n)
      expect(priceImpactBps).toBeLessThan(20)
    }
  })

  it.each(['uniswap-v2', 'uniswap-v3'])('%s gives what it offered, to the wei', async (venue) => {
    const offer = (await quote(pay, receive, amount)).find((candidate) => candidate.venue === venue)
    const { amountOut, minimumReceived } = offer as SwapQuote
    const swap = buildSwap(offer as SwapQuote, { recipient: account.address, deadlineMs })
    const { intent, simulation, warnings } = await explainTransaction({
      ...createContext(),
      transaction: toRequest(swap),
    })
    expect(warnings).toEqual([])
    expect(simulation).toMatchObject({ status: 'succeeded', complete: true })
    expect(intent).toMatchObject({
      type: 'swap',
      protocol: 'Uniswap',
      pay: { asset: { id: pay.id }, amount: amount.toString() },
      receive: { asset: { id: receive.id }, amount: minimumReceived.toString() },
      deadlineMs: Math.floor(deadlineMs / 1000) * 1000,
    })
    const receipt = await send(swap)
    const changes = await fetchReceiptChanges({
      rpc,
      account: account.address,
      receipt,
      value: swap.value,
      tokens: listTokens(),
    })
    expect(changes).toMatchObject([
      { asset: { id: pay.id }, amount: (-amount).toString() },
      { asset: { id: receive.id }, amount: amountOut.toString() },
    ])
  })
})

it('a trade that empties a pool moves the price, and says so', async () => {
  const quotes = await quote(erc20(usdc), erc20(weth), parseUnits('3000000', 6))
  const worst = quotes.at(-1)
  expect(worst?.priceImpactBps).toBeGreaterThan(4_000)
})

it('the coin is wrapped and unwrapped one for one, without leave', async () => {
  for (const [pay, receive] of [
    [coin, erc20(weth)],
    [erc20(weth), coin],
  ] as const) {
    const [offer, ...others] = await quote(pay, receive, 7n)
    expect(others).toEqual([])
    expect(offer).toMatchObject({ venue: 'wrap', amountIn: 7n, amountOut: 7n, minimumReceived: 7n })
    const swap = buildSwap(offer as SwapQuote, { recipient: account.address, deadlineMs })
    expect(swap.allowance).toBeUndefined()
    await send(swap)
  }
})

it('names what must be allowed, and to whom', async () => {
  const quotes = await quote(erc20(usdc), erc20(dai), 1_000_000n)
  const spenders = quotes.map(
    (offer) => buildSwap(offer, { recipient: account.address, deadlineMs }).allowance,
  )
  for (const allowance of spenders) {
    expect(allowance).toMatchObject({ token: usdc.toLowerCase(), amount: 1_000_000n })
  }
  expect(new Set(spenders.map((allowance) => allowance?.spender))).toEqual(
    new Set([uniswapV2Router.toLowerCase(), uniswapV3Router.toLowerCase()]),
  )
})

it('nobody trades what is no token', async () => {
  expect(await quote(erc20(usdc), erc20(`0x${'5e'.repeat(20)}`), 1_000_000n)).toEqual([])
})

it('refuses what makes no sense', async () => {
  const nft: Asset = { ...erc20(usdc), type: 'erc721' }
  const bad = [
    { pay: coin, receive: coin, amount: 1n, slippageBps: 50 },
    { pay: coin, receive: erc20(usdc), amount: 0n, slippageBps: 50 },
    { pay: nft, receive: coin, amount: 1n, slippageBps: 50 },
    { pay: coin, receive: erc20(usdc), amount: 1n, slippageBps: 9_000 },
  ]
  for (const request of bad) {
    await expect(fetchSwapQuotes({ rpc, ...request })).rejects.toMatchObject({ reason: 'cannotSwap' })
  }
  const [offer] = await quote(coin, erc20(weth), 7n)
  const unknown = { ...(offer as SwapQuote), venue: 'elsewhere' }
  expect(() => buildSwap(unknown, { recipient: account.address, deadlineMs })).toThrow(
    expect.objectContaining({ reason: 'unknownVenue' }),
  )
})
