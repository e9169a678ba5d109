import { describe, expect, it } from 'vitest'
import { NodeRpcError } from '../../../src/chains/rpc/nodeRpcError.ts'
import type { Rpc } from '../../../src/chains/rpc/rpc.ts'
import { RpcUnavailableError } from '../../../src/chains/rpc/rpcErrors.ts'
import { TRANSFER_TOPIC, toTopic } from '../../../src/chains/tokens/erc20.ts'
import type { AssetRef } from '../../../src/inspect/assets/assetRef.ts'
import { simulateTransaction } from '../../../src/inspect/simulate/simulateTransaction.ts'
import {
  createNode,
  createRequest,
  createSimulation,
  dai,
  me,
  nowMs,
  stranger,
  usdc,
} from '../support/stubContext.ts'

const word = (amount: bigint) => `0x${amount.toString(16).padStart(64, '0')}`
const transfer = (token: string, from: `0x${string}`, to: `0x${string}`, amount: bigint) => ({
  address: token,
  topics: [TRANSFER_TOPIC, toTopic(from), toTopic(to)],
  data: word(amount),
})
const assets: AssetRef[] = [{ type: 'erc20', address: usdc }]
const simulate = (rpc: Rpc, given: Partial<Parameters<typeof createRequest>[0]> = {}) =>
  simulateTransaction({ rpc, transaction: createRequest({ to: stranger, ...given }), assets, nowMs })

describe('eth_simulateV1', () => {
  it('counts by balances: what a token takes as a fee is seen, whatever its events say', async () => {
    const rpc = createNode({
      eth_simulateV1: createSimulation({
        logs: [transfer(usdc, me, stranger, 100n)],
        before: [50n, 1_000n],
        after: [50n, 897n],
      }),
    })
    expect(await simulate(rpc)).toMatchObject({
      status: 'succeeded',
      method: 'eth_simulateV1',
      blockNumber: 100n,
      gasUsed: 21_000n,
      changes: [{ asset: assets[0], amount: -103n }],
      complete: true,
    })
  })

  it('sees a balance that changes without any event', async () => {
    const answer = createSimulation({ before: [50n, 1_000n], after: [50n, 999n] })
    const outcome = await simulate(createNode({ eth_simulateV1: answer }))
    expect(outcome).toMatchObject({ changes: [{ amount: -1n }] })
  })

  it('runs again for tokens that only the events name', async () => {
    let runs = 0
    const rpc = createNode({
      eth_simulateV1: (params) => {
        runs += 1
        const logs = [transfer(dai, stranger, me, 7n)]
        return createSimulation({ logs, before: [9n, 1n, 2n], after: [4n, 1n, 8n] })(params)
      },
    })
    expect(await simulate(rpc)).toMatchObject({
      changes: [
        { asset: { type: 'native' }, amount: -5n },
        { asset: { type: 'erc20', address: dai }, amount: 6n },
      ],
    })
    expect(runs).toBe(2)
  })

  it('believes no event that no balance bears out', async () => {
    const logs = [transfer(dai, stranger, me, 1_000_000n)]
    const rpc = createNode({ eth_simulateV1: createSimulation({ logs }) })
    expect(await simulate(rpc)).toMatchObject({ status: 'succeeded', changes: [], complete: true })
  })

  it('shows no more than twenty tokens, and says that there are more', async () => {
    const logs = Array.from({ length: 50 }, (_, index) =>
      transfer(`0x${(index + 1).toString(16).padStart(40, '0')}`, me, stranger, 1n),
    )
    const before = Array.from({ length: 30 }, () => 5n)
    const rpc = createNode({ eth_simulateV1: createSimulation({ logs, before }) })
    const outcome = await simulate(rpc)
    if (outcome.status !== 'succeeded') throw new Error('It should have gone through')
    expect(outcome.changes.length).toBeLessThanOrEqual(20)
    expect(outcome.complete).toBe(false)
  })

  it('tells why it would fail', async () => {
    const reason =
      '0x08c379a0000000000000000000000000000000000000000000000000000000000000002000000000000000000000000000000000000000000000000000000000000000076e6f7420796f7500000000000000000000000000000000000000000000000000'
    const main = { status: '0x0', returnData: reason, error: { code: 3, message: 'execution reverted' } }
    const rpc = createNode({ eth_simulateV1: createSimulation({ main }) })
    expect(await simulate(rpc)).toEqual({
      status: 'reverted',
      method: 'eth_simulateV1',
      blockNumber: 100n,
      reason: 'not you',
    })
  })

  it('what the account can’t pay for fails', async () => {
    const refusal = new NodeRpcError({ code: -38_014, message: 'insufficient funds for gas * price + value' })
    const rpc = createNode({ eth_simulateV1: () => Promise.reject(refusal) })
    expect(await simulate(rpc)).toMatchObject({
      status: 'reverted',
      reason: expect.stringContaining('enough'),
    })
  })
})

describe('a node without it', () => {
  it('is asked whether it would go through, and that is said to be not all', async () => {
    expect(await simulate(createNode())).toMatchObject({
      status: 'succeeded',
      method: 'eth_call',
      changes: [],
      complete: false,
    })
  })

  it('says why it would not', async () => {
    const refusal = new NodeRpcError({ code: 3, message: 'execution reverted', data: '0xf4d678b8' })
    const rpc = createNode({ eth_call: () => Promise.reject(refusal) })
    expect(await simulate(rpc)).toMatchObject({
      status: 'reverted',
      method: 'eth_call',
      reason: 'there is less than is to be moved (InsufficientBalance)',
    })
  })

  it('is unavailable when it refuses every way', async () => {
    const refusal = new NodeRpcError({ code: -32_000, message: 'not for you' })
    const rpc = createNode({ eth_call: () => Promise.reject(refusal) })
    expect(await simulate(rpc)).toMatchObject({ status: 'unavailable' })
  })

  it('is not asked another way when it is gone', async () => {
    const asked: string[] = []
    const gone = new RpcUnavailableError('No node answers.', 'rpcUnavailable', ['timeout'])
    const note = (method: string) => () => {
      asked.push(method)
      return Promise.reject(gone)
    }
    const rpc = createNode({ eth_simulateV1: note('eth_simulateV1'), eth_call: note('eth_call') })
    expect(await simulate(rpc)).toEqual({ status: 'unavailable', reason: 'No node answers.' })
    expect(asked).toEqual(['eth_simulateV1'])
  })
})

describe('a node that answers nonsense', () => {
  const huge = `0x${'0'.repeat(600_000)}`
  const nonsense: Record<string, unknown> = {
    nothing: null,
    text: 'yes',
    'no blocks': [],
    'two blocks': [{ calls: [] }, { calls: [] }],
    'too few calls': [{ calls: [] }],
    'calls of the wrong kind': [{ calls: Array(5).fill({ status: 1, returnData: 7 }) }],
    'a number without end': createSimulation({ main: { gasUsed: huge } })([
      { blockStateCalls: [{ calls: [1, 2, 3, 4, 5] }] },
    ]),
    'data without end': createSimulation({ main: { returnData: huge } })([
      { blockStateCalls: [{ calls: [1, 2, 3, 4, 5] }] },
    ]),
    'events without end': createSimulation({ logs: Array(3_000).fill(transfer(usdc, me, stranger, 1n)) })([
      { blockStateCalls: [{ calls: [1, 2, 3, 4, 5] }] },
    ]),
    'events of the wrong kind': createSimulation({ logs: [{ address: 'x', topics: 'y' }] })([
      { blockStateCalls: [{ calls: [1, 2, 3, 4, 5] }] },
    ]),
  }

  for (const [name, answer] of Object.entries(nonsense)) {
    it(`${name}: is not believed`, async () => {
      const rpc = createNode({ eth_simulateV1: () => answer })
      expect(await simulate(rpc)).toMatchObject({ status: 'unavailable' })
    })
  }

  for (const [name, answer] of Object.entries({
    nothing: null,
    text: 'yes',
    list: [],
    frame: { calls: 7 },
  })) {
    it(`a trace that is ${name}: is not believed`, async () => {
      const rpc = createNode({ debug_traceCall: () => answer })
      expect(await simulate(rpc)).toMatchObject({ status: 'unavailable' })
    })
  }

  it('a block number that is none: is not believed', async () => {
    expect(await simulate(createNode({ eth_blockNumber: () => 'soon' }))).toMatchObject({
      status: 'unavailable',
    })
  })
})

describe('debug_traceCall', () => {
  const log = transfer(usdc, me, stranger, 5n)

  it('leaves out events of calls that failed, and says when balances could not be asked', async () => {
    const trace = {
      gasUsed: '0x5208',
      logs: [],
      calls: [
        { error: 'execution reverted', logs: [transfer(dai, me, stranger, 9n)] },
        { calls: [{ logs: [log] }] },
      ],
    }
    const rpc = createNode({
      debug_traceCall: ([, , options]) => {
        if ((options as { tracer: string }).tracer === 'callTracer') return trace
        throw new NodeRpcError({ code: -32_602, message: 'unknown tracer' })
      },
    })
    expect(await simulate(rpc)).toMatchObject({
      status: 'succeeded',
      method: 'debug_traceCall',
      changes: [{ asset: assets[0], amount: -5n }],
      complete: false,
    })
  })

  it('tells why it would fail', async () => {
    const rpc = createNode({ debug_traceCall: () => ({ error: 'execution reverted', output: '0xf4d678b8' }) })
    expect(await simulate(rpc)).toMatchObject({
      status: 'reverted',
      reason: 'there is less than is to be moved (InsufficientBalance)',
    })
  })

  it('follows no trace that has no end', async () => {
    const calls = Array.from({ length: 30_000 }, () => ({}))
    expect(await simulate(createNode({ debug_traceCall: () => ({ calls }) }))).toMatchObject({
      status: 'unavailable',
    })
  })
})
