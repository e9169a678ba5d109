import { encodeFunctionData, erc20Abi, parseUnits } from 'viem'
import { expect, inject, it } from 'vitest'
import type { Rpc } from '../../src/chains/rpc/rpc.ts'
import { explainCalls } from '../../src/inspect/explainCalls.ts'
import { MAX_CALLS } from '../../src/protocol/batch.ts'
import type { TransactionRequest } from '../../src/protocol/transaction.ts'
import { connectAs } from './support/devnet.ts'
import { createSwaps } from './support/swaps.ts'

const { usdc, uniswapV2Router } = inject('deployments')
const { rpc, account, toRequest, createContext } = connectAs(2)
const swaps = createSwaps(account.address)
const amount = parseUnits('10', 6)
const approve = () =>
  toRequest({
    to: usdc,
    data: encodeFunctionData({
      abi: erc20Abi,
      functionName: 'approve',
      args: [uniswapV2Router, amount],
    }),
  })
const swap = () => toRequest(swaps.v2TokenToToken(amount))
/** Approve and swap, again and again. */
const createCalls = (count: number) => {
  const calls = Array.from({ length: count }, (_, index) => (index % 2 === 0 ? approve() : swap()))
  return calls as [TransactionRequest, ...TransactionRequest[]]
}

function count(node: Rpc): { rpc: Rpc; asked: Map<string, number> } {
  const asked = new Map<string, number>()
  const request: Rpc['request'] = (method, params) => {
    asked.set(method, (asked.get(method) ?? 0) + 1)
    return node.request(method, params)
  }
  return { rpc: { ...node, request }, asked }
}

it('twenty calls are tried out in two runs and one with a price for gas, and ask hardly more than two calls do', async () => {
  const few = count(rpc)
  const many = count(rpc)
  await explainCalls(createContext({ rpc: few.rpc }), createCalls(2))
  const { explanations } = await explainCalls(createContext({ rpc: many.rpc }), createCalls(MAX_CALLS))
  expect(explanations.map(({ simulation: { status } }) => status)).toEqual(
    Array.from({ length: MAX_CALLS }, () => 'succeeded'),
  )
  const sum = (asked: Map<string, number>) => [...asked.values()].reduce((total, one) => total + one, 0)
  expect(many.asked.get('eth_simulateV1')).toBe(3)
  // What each swap should bring is asked for each: the rest is the same few contracts and tokens.
  expect(sum(many.asked)).toBeLessThanOrEqual(sum(few.asked) + 3 * MAX_CALLS)
})

it('each of twenty is explained as it is where fewer follow it', async () => {
  const context = createContext()
  const all = await explainCalls(context, createCalls(MAX_CALLS))
  const part = await explainCalls(context, createCalls(6))
  expect(all.explanations.slice(0, 6)).toEqual(part.explanations)
  if (all.simulation.status !== 'succeeded') throw new Error('It goes through')
  const spent = all.simulation.balanceChanges.find(({ asset }) => asset.symbol === 'USDC')
  expect(spent?.amount).toBe(String((-amount * BigInt(MAX_CALLS)) / 2n))
})

it('what the account can’t pay for fails, and what goes before it does not', async () => {
  const stranger = `0x${'5e'.repeat(20)}` as const
  const calls = [
    toRequest({ to: stranger, value: 1n }),
    toRequest({ to: stranger, value: 2n }),
    toRequest({ to: stranger, value: 10n ** 30n }),
    toRequest({ to: stranger, value: 3n }),
  ] as const
  const { explanations, simulation } = await explainCalls(createContext(), calls)
  expect(explanations.map(({ simulation: { status } }) => status)).toEqual([
    'succeeded',
    'succeeded',
    'reverted',
    'reverted',
  ])
  expect(simulation).toMatchObject({ status: 'reverted', reason: expect.stringContaining('enough') })
})
