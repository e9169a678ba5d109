import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { explainCalls } from '../../src/inspect/explainCalls.ts'
import { explainTransaction } from '../../src/inspect/explainTransaction.ts'
import { measureBestBlockMs } from '../chains/support/measureBestBlockMs.ts'
import {
  createContext,
  createNode,
  createRequest,
  createSimulation,
  me,
  router,
  stranger,
  usdc,
} from './support/stubContext.ts'

const log = { address: usdc, topics: [`0x${'11'.repeat(32)}`], data: `0x${'00'.repeat(64)}` }
const millions = `0x${'ab'.repeat(2_500_000)}`

function nest(depth: number): object {
  let nested: object = {}
  for (let count = 0; count < depth; count += 1) nested = { calls: [nested] }
  return nested
}

const addressOf = (index: number) => `0x${index.toString(16).padStart(40, '0')}` as const
const hashOf = (index: number) => `0x${index.toString(16).padStart(64, '0')}` as const
const storage = Object.fromEntries(Array.from({ length: 120 }, (_, slot) => [hashOf(slot), hashOf(slot)]))
const states = Object.fromEntries(
  Array.from({ length: 300 }, (_, account) => [addressOf(account), { storage: { ...storage } }]),
)
const accessList = Array.from({ length: 40 }, (_, account) => ({
  address: addressOf(account),
  storageKeys: Array.from({ length: 300 }, (_, slot) => hashOf(slot)),
}))
const block = {
  number: '0x64',
  timestamp: '0x6b49d200',
  gasLimit: '0x1c9c380',
  baseFeePerGas: '0x1',
  miner: addressOf(0),
  mixHash: hashOf(0),
  stateRoot: hashOf(1),
  difficulty: '0x0',
}

/** Answers of five million characters and more, each of another shape. */
const heavy: Record<string, Parameters<typeof createNode>[0]> = {
  'a simulation with events without end': {
    eth_simulateV1: createSimulation({ logs: Array.from({ length: 30_000 }, () => log) }),
  },
  'a simulation with 5 MB of data': { eth_simulateV1: createSimulation({ main: { returnData: millions } }) },
  'a simulation that is deep': { eth_simulateV1: () => [{ calls: [nest(20_000)] }] },
  'a trace that is deep': { debug_traceCall: () => nest(60_000) },
  'a trace with events without end': {
    debug_traceCall: () => ({ logs: Array.from({ length: 30_000 }, () => log) }),
  },
  'a trace with 5 MB of output': { debug_traceCall: () => ({ error: 'reverted', output: millions }) },
  'an access list of 12,000 slots': {
    eth_createAccessList: () => ({ accessList }),
    eth_getBlockByNumber: () => block,
    eth_getBalance: () => '0x0',
    eth_getTransactionCount: () => '0x0',
    eth_getStorageAt: () => hashOf(0),
  },
  'a trace that changes 36,000 slots': {
    debug_traceCall: ([, , options]) =>
      (options as { tracer: string }).tracer === 'prestateTracer'
        ? { pre: {}, post: states }
        : { from: me, to: usdc, type: 'CALL', gasUsed: '0x5208', output: '0x' },
  },
  'code of 5 MB': { eth_getCode: () => millions },
  'a name of 5 MB': { eth_call: () => millions },
}

describe('a node that answers too much', () => {
  it.each(Object.entries(heavy))(
    'never keeps the wallet from other things for 50 ms: %s',
    async (_, answers) => {
      const rpc = createNode(answers)
      const transaction = createRequest({ to: usdc, data: `0xa9059cbb${'00'.repeat(64)}` })
      const { longestMs, error } = await measureBestBlockMs(
        () => explainTransaction({ ...createContext({ rpc }), transaction }),
        12,
      )
      expect(error).toBeUndefined()
      expect(longestMs).toBeLessThan(50)
    },
  )
})

describe('a node that takes its time', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const late = (ms: number) => () => new Promise((resolve) => setTimeout(() => resolve('0x'), ms))
  const never = () => new Promise(() => {})
  const methods = [
    'eth_blockNumber',
    'eth_call',
    'eth_getCode',
    'eth_simulateV1',
    'debug_traceCall',
    'eth_getStorageAt',
    'eth_getBlockByNumber',
    'elsewhere eth_call',
  ]
  const answerAll = (answer: () => unknown) =>
    createNode(Object.fromEntries(methods.map((method) => [method, answer])))
  const swap = createRequest({ to: router, value: 5n, data: `0x7ff36ab5${'00'.repeat(160)}` })
  const approve = createRequest({
    to: usdc,
    data: `0x095ea7b3${stranger.slice(2).padStart(64, '0')}${'ff'.repeat(32)}`,
  })

  it.each([
    ['three seconds for each answer', late(3_000)],
    ['no answer ever', never],
  ])('holds no explanation up for ten seconds: %s', async (_, answer) => {
    const context = createContext({ rpc: answerAll(answer), ownAddresses: [me] })
    const all = Promise.all([
      explainTransaction({ ...context, transaction: swap }),
      explainTransaction({ ...context, transaction: approve }),
      explainCalls(context, [approve, swap]),
    ])
    await vi.advanceTimersByTimeAsync(9_500)
    const [one, other, several] = await Promise.race([all, Promise.reject(new Error('It still waits'))])
    expect([one, other, several].map(({ simulation }) => simulation.status)).toEqual([
      'unavailable',
      'unavailable',
      'unavailable',
    ])
    expect(other.warnings.map(({ risk }) => risk)).toContain('simulation-unavailable')
  })
})
