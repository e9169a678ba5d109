import { encodeFunctionData, erc20Abi, erc721Abi, parseEther, parseUnits } from 'viem'
import { describe, expect, inject, it } from 'vitest'
import type { Rpc } from '../../../src/chains/rpc/rpc.ts'
import { explainCalls } from '../../../src/inspect/explainCalls.ts'
import { simulateTransaction } from '../../../src/inspect/simulate/simulateTransaction.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import { type Call, connectAs, refuse } from '../support/devnet.ts'
import { createSwaps } from '../support/swaps.ts'

const { usdc, nft, weth, uniswapV2Router } = inject('deployments')
const { rpc, account, toRequest, createContext } = connectAs(2)
const swaps = createSwaps(account.address)
const stranger = `0x${'5e'.repeat(20)}` as const
/** As most public nodes are. */
const bare = refuse(rpc, 'eth_simulateV1', 'debug_traceCall')

const transfer = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [stranger, 25n] })
const tooMuch = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [stranger, 10n ** 30n] })
const handOver = [account.address, stranger, 3n] as const
const calls: Record<string, Call> = {
  coin: { to: stranger, value: parseEther('1') },
  'a token': { to: usdc, data: transfer },
  'an item': {
    to: nft,
    data: encodeFunctionData({ abi: erc721Abi, functionName: 'transferFrom', args: handOver }),
  },
  wrapping: { to: weth, value: 7n, data: '0xd0e30db0' },
  'more than there is': { to: usdc, data: tooMuch },
}
/** These read the clock, and take more gas in the next block than in the last, at whose time the node tries them out. */
const swapsOf: Record<string, Call> = {
  V2: swaps.v2EtherToToken(parseEther('0.1')),
  V3: swaps.v3EtherToToken(parseEther('0.1')),
}
const simulate = (node: Rpc, call: Call) =>
  simulateTransaction({ ...createContext({ rpc: node }), transaction: toRequest(call), assets: [] })

function count(node: Rpc): { rpc: Rpc; asked: string[] } {
  const asked: string[] = []
  const request: Rpc['request'] = (method, params) => {
    asked.push(method)
    return node.request(method, params)
  }
  return { rpc: { ...node, request }, asked }
}

describe('the wallet’s own machine', () => {
  for (const [name, call] of Object.entries(calls)) {
    it(`gives what the node gives, to the wei and to the last unit of gas: ${name}`, async () => {
      const theirs = await simulate(rpc, call)
      expect(theirs).toMatchObject({ method: 'eth_simulateV1' })
      expect(await simulate(bare, call)).toEqual({ ...theirs, method: 'local' })
    })
  }

  it('says as the node does of less gas than any transaction takes that it runs out', async () => {
    const transaction = { ...toRequest({ to: usdc, data: transfer }), gas: toAmount(21_000n) }
    for (const node of [rpc, bare]) {
      const tried = await simulateTransaction({ ...createContext({ rpc: node }), transaction, assets: [] })
      expect(tried).toMatchObject({ status: 'reverted', reason: 'it runs out of gas' })
    }
  })

  for (const [name, call] of Object.entries(swapsOf)) {
    it(`gives what the node gives, to the wei: a swap, ${name}`, async () => {
      const theirs = await simulate(rpc, call)
      expect(await simulate(bare, call)).toEqual({
        ...theirs,
        method: 'local',
        gasUsed: expect.toSatisfy((gas: bigint) => gas > 100_000n && gas < 200_000n),
      })
    })
  }

  it('tries the creation of a contract out', async () => {
    const data = '0x600a600c600039600a6000f3602a60005260206000f3'
    expect(await simulate(bare, { data })).toMatchObject({ method: 'local', changes: [], complete: true })
  })

  it('runs calls in order, each on what those before it leave', async () => {
    const amount = parseUnits('10', 6)
    const args = [uniswapV2Router, amount] as const
    const approve = toRequest({
      to: usdc,
      data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args }),
    })
    const list = [
      approve,
      toRequest(swaps.v2TokenToToken(amount)),
      toRequest({ to: stranger, value: 3n }),
    ] as const
    const theirs = await explainCalls(createContext(), list)
    const ours = await explainCalls(createContext({ rpc: bare }), list)
    expect(ours.simulation).toEqual({
      ...theirs.simulation,
      method: 'local',
      gasUsed: expect.any(String),
    })
    expect(ours.explanations.map(({ sentences }) => sentences)).toEqual(
      theirs.explanations.map(({ sentences }) => sentences),
    )
  })

  it('does without the node’s hint of what will be touched', async () => {
    const node = refuse(bare, 'eth_createAccessList')
    expect(await simulate(node, swaps.v3EtherToToken(parseEther('0.1')))).toMatchObject({
      method: 'local',
      complete: true,
    })
  })

  it('fetches each piece of the state once', async () => {
    const { rpc: node, asked } = count(bare)
    expect(await simulate(node, swaps.v3EtherToToken(parseEther('0.1')))).toMatchObject({ method: 'local' })
    expect(asked.filter((method) => method === 'eth_getCode').length).toBeLessThan(20)
    expect(asked.length).toBeLessThan(150)
  })

  it('leaves it to the node where state at that block is not to be had', async () => {
    const node = refuse(bare, 'eth_getStorageAt')
    expect(await simulate(node, swaps.v3EtherToToken(parseEther('0.1')))).toMatchObject({
      method: 'eth_call',
      complete: false,
    })
  })
})
