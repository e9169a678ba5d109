import { encodeFunctionData, erc20Abi, type Hex, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import { ethereum } from '../../src/chains/networks/ethereum.ts'
import { NodeRpcError } from '../../src/chains/rpc/nodeRpcError.ts'
import { findBuiltInTokens } from '../../src/chains/tokens/builtInTokens.ts'
import { TRANSFER_TOPIC, toTopic } from '../../src/chains/tokens/erc20.ts'
import { readCode } from '../../src/inspect/code/readCode.ts'
import { explainCalls } from '../../src/inspect/explainCalls.ts'
import { explainTransaction } from '../../src/inspect/explainTransaction.ts'
import { toAmount } from '../../src/protocol/primitives.ts'
import type { TransactionRequest } from '../../src/protocol/transaction.ts'
import {
  createContext,
  createNode,
  createRequest,
  createSimulation,
  me,
  stranger,
  usdc,
} from './support/stubContext.ts'

const contract = `0x${'c0'.repeat(20)}` as const
const transfer = (to: Hex) => encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, 7n] })
const word = (amount: bigint): Hex => `0x${amount.toString(16).padStart(64, '0')}`
const fails = () => {
  throw new NodeRpcError({ code: 3, message: 'execution reverted' })
}

async function warn(
  call: Parameters<typeof createRequest>[0],
  answers: Parameters<typeof createNode>[0] = {},
  asked: Partial<TransactionRequest> = {},
) {
  const rpc = createNode({ eth_simulateV1: createSimulation({}), ...answers })
  const known = { rpc, knownAddresses: new Set([contract]) }
  const transaction = { ...createRequest(call), ...asked }
  return (await explainTransaction({ ...createContext(known), transaction })).warnings.map(({ risk }) => risk)
}

describe('another node of the chain', () => {
  it('that says otherwise is told of', async () => {
    const call = { to: contract, value: 5n }
    expect(await warn(call, { 'elsewhere eth_call': fails })).toEqual(['nodes-disagree'])
    expect(await warn(call, { 'elsewhere eth_call': () => '0x' })).toEqual([])
  })

  it('is asked about the first of several calls as about one alone', async () => {
    const rpc = createNode({ eth_simulateV1: createSimulation({}), 'elsewhere eth_call': fails })
    const context = createContext({ rpc, knownAddresses: new Set([contract]) })
    const { warnings } = await explainCalls(context, [createRequest({ to: contract, value: 5n })])
    expect(warnings.map(({ risk }) => risk)).toEqual(['nodes-disagree'])
  })

  it('that never answers does not hold the approval up', async () => {
    const never = { 'elsewhere eth_call': () => new Promise(() => {}) }
    expect(await warn({ to: contract, value: 5n }, never)).toEqual([])
  })
})

describe('what a site asks beside the call', () => {
  const call = { to: contract, value: 5n }
  const count = { eth_getTransactionCount: () => '0x5' }

  it('a place in the order that is not next', async () => {
    expect(await warn(call, count, { nonce: 9 })).toEqual(['nonce-far-ahead'])
    expect(await warn(call, count, { nonce: 5 })).toEqual([])
  })

  it('more gas than there may be', async () => {
    expect(await warn(call, {}, { gas: toAmount(30_000_000n) })).toEqual(['gas-out-of-range'])
  })

  it('nothing of much gas where the chain counts in units of its own', async () => {
    const mantle = { eth_simulateV1: createSimulation({ main: { gasUsed: '0xbebc200' } }) }
    expect(await warn(call, mantle, { gas: toAmount(240_000_000n) })).toEqual([])
    expect(await warn(call, mantle, { gas: toAmount(4_000_000_001n) })).toEqual(['gas-out-of-range'])
  })

  it('far more gas than it takes', async () => {
    const taking = (gasUsed: bigint) => ({
      eth_simulateV1: createSimulation({ main: { gasUsed: `0x${gasUsed.toString(16)}` } }),
    })
    const warnOf = (gas: bigint, gasUsed: bigint) => warn(call, taking(gasUsed), { gas: toAmount(gas) })
    expect(await warnOf(16_777_216n, 21_000n)).toEqual(['gas-out-of-range'])
    expect(await warnOf(2_000_001n, 100_000n)).toEqual(['gas-out-of-range'])
    expect(await warnOf(2_000_000n, 21_000n)).toEqual([])
    expect(await warnOf(2_000_001n, 100_001n)).toEqual([])
  })
})

describe('code on the chain', () => {
  const answering = (codes: Record<string, Hex>, slot: Hex = '0x') => ({
    eth_getCode: ([address]: readonly unknown[]) => codes[String(address)] ?? '0x',
    eth_getStorageAt: () => slot,
  })

  it('a contract that could not send tokens on', async () => {
    const call = { to: usdc, data: transfer(stranger) } as const
    expect(await warn(call, answering({ [stranger]: '0x6300000000', [usdc]: '0x60' }))).toContain(
      'recipient-cannot-hold',
    )
    const able = ['0x63a9059cbb', '0x63b61d27f6', '0x63c6427474', '0x60005af4'] as const
    for (const code of able) {
      expect(await warn(call, answering({ [stranger]: code, [usdc]: '0x60' }))).not.toContain(
        'recipient-cannot-hold',
      )
    }
  })

  it('a function that the contract does not have, behind its proxy too (EIP-1967)', async () => {
    const call = { to: contract, data: '0x12345678' } as const
    expect(await warn(call, answering({ [contract]: '0x6311111111' }))).toEqual(['function-not-there'])
    expect(await warn(call, answering({ [contract]: '0x6312345678' }))).toEqual([])
    const slot = `0x${stranger.slice(2).padStart(64, '0')}` as const
    const proxy = '0x60005af4'
    expect(await warn(call, answering({ [contract]: proxy, [stranger]: '0x6311111111' }, slot))).toEqual([
      'function-not-there',
    ])
    expect(await warn(call, answering({ [contract]: proxy, [stranger]: '0x6312345678' }, slot))).toEqual([])
    expect(await warn(call, answering({ [contract]: proxy }))).toEqual([])
  })

  it('numbers in code are no instructions, and minimal proxies are looked through (EIP-1167)', () => {
    const data = readCode('0x7ff4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f463a9059cbb')
    expect(data.delegates).toBe(false)
    expect(data.selectors).toEqual(new Set(['a9059cbb']))
    const proxy = readCode(`0x363d3d373d3d3d363d73${stranger.slice(2)}5af43d82803e903d91602b57fd5bf3`)
    expect(proxy).toMatchObject({ delegates: true, target: stranger })
  })
})

it('an address that is a contract on another chain, and nobody here', async () => {
  const baseUsdc = '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913'
  const code = { eth_getCode: ([address]: readonly unknown[]) => (address === usdc ? '0x60' : '0x') }
  expect(await warn({ to: baseUsdc, value: 5n }, code)).toContain('recipient-elsewhere')
  expect(await warn({ to: baseUsdc, value: 5n })).not.toContain('recipient-elsewhere')
})

describe('a call to a stranger', () => {
  const abi = parseAbi(['function claim() payable'])
  const call = { to: stranger, value: 95n, data: encodeFunctionData({ abi }) }
  const junk = `0x${'7a'.repeat(20)}` as const
  /** A node where the call leaves these balances: of the coin, of the tokens that are known, of what an event names. */
  const brings = (after: readonly bigint[], token?: Hex) => ({
    eth_simulateV1: createSimulation({
      before: [100n, ...after.slice(1).map(() => 0n)],
      after,
      ...(token && {
        logs: [{ address: token, topics: [TRANSFER_TOPIC, toTopic(stranger), toTopic(me)], data: word(1n) }],
      }),
    }),
  })
  const known = findBuiltInTokens(ethereum.id).slice(0, 10)
  const nothing = known.map(() => 0n)

  it('that takes most and brings nothing', async () => {
    expect(await warn(call, brings([5n]))).toContain('loss-without-gain')
    expect(await warn(call, brings([50n]))).toContain('loss-without-gain')
    expect(await warn(call, brings([51n]))).not.toContain('loss-without-gain')
    expect(await warn({ ...call, to: contract }, brings([5n]))).not.toContain('loss-without-gain')
  })

  it('that takes most and brings what nobody knows a worth of', async () => {
    expect(await warn(call, brings([5n, ...nothing, 1n], junk))).toContain('loss-without-gain')
    expect(await warn(call, brings([51n, ...nothing, 1n], junk))).not.toContain('loss-without-gain')
    expect(await warn(call, brings([5n, 10n ** 18n, ...nothing.slice(1)]))).not.toContain('loss-without-gain')
    expect(await warn(call, brings([5n, 7n, ...nothing.slice(1)]))).toContain('loss-without-gain')
  })

  it('that hides in a batch', async () => {
    const hidden = encodeFunctionData({
      abi: parseAbi(['function aggregate3Value((address,bool,uint256,bytes)[]) payable']),
      args: [[[stranger, false, 95n, call.data]]],
    })
    const multicall3 = { ...call, to: '0xca11bde05977b3631167028862be2a173976ca11', data: hidden } as const
    expect(await warn(multicall3, brings([5n]))).toContain('loss-without-gain')
  })
})
