import { describe, expect, it } from 'vitest'
import { NodeRpcError } from '../../../src/chains/rpc/nodeRpcError.ts'
import { simulateTransaction } from '../../../src/inspect/simulate/simulateTransaction.ts'
import { measureBestBlockMs } from '../../chains/support/measureBestBlockMs.ts'
import { createNode, createRequest, nowMs, stranger } from '../support/stubContext.ts'

/** JUMPDEST, PUSH0, JUMP: never ends. */
const endless = '0x5b5f56'
/** Reads one slot after the other and never ends: a counter, and SLOAD of it. */
const hungry = '0x5f5b805450600101600156'
/** Computes with numbers of a thousand bytes each: a call of MODEXP. */
const modexp = '0x6104006104006000600060055af1'

const header = {
  timestamp: '0x65000000',
  gasLimit: '0x1c9c380',
  miner: `0x${'00'.repeat(20)}`,
  baseFeePerGas: '0x7',
}
const word = `0x${'00'.repeat(32)}`

/** A node that has neither eth_simulateV1 nor debug_traceCall, and this code at every address. */
function createBareNode(code: string, given: Parameters<typeof createNode>[0] = {}) {
  const asked: string[] = []
  const note = (method: string, answer: unknown) => () => {
    asked.push(method)
    return answer
  }
  const rpc = createNode({
    eth_getBlockByNumber: note('eth_getBlockByNumber', header),
    eth_getBalance: note('eth_getBalance', '0x0'),
    eth_getTransactionCount: note('eth_getTransactionCount', '0x0'),
    eth_getCode: note('eth_getCode', code),
    eth_getStorageAt: note('eth_getStorageAt', word),
    ...given,
  })
  return { rpc, asked }
}
const simulate = (rpc: ReturnType<typeof createNode>) =>
  simulateTransaction({ rpc, transaction: createRequest({ to: stranger }), assets: [], nowMs })

describe('a contract that would keep the wallet busy', () => {
  it('without end: the wallet says what the node says, and goes on with other things meanwhile', async () => {
    const { rpc } = createBareNode(endless)
    const startedAtMs = performance.now()
    const { longestMs } = await measureBestBlockMs(async () => {
      expect(await simulate(rpc)).toMatchObject({ method: 'eth_call', complete: false })
    }, 2)
    expect(longestMs).toBeLessThan(50)
    expect(performance.now() - startedAtMs).toBeLessThan(20_000)
  }, 30_000)

  it('with numbers too large to compute with', async () => {
    expect(await simulate(createBareNode(modexp).rpc)).toMatchObject({ method: 'eth_call', complete: false })
  })

  it('by state without end: no more than 1,500 pieces are fetched', async () => {
    const { rpc, asked } = createBareNode(hungry)
    expect(await simulate(rpc)).toMatchObject({ method: 'eth_call', complete: false })
    expect(asked.filter((method) => method === 'eth_getStorageAt').length).toBeLessThanOrEqual(1_500)
  })

  it('by a node that takes its time: it is left within ten seconds', async () => {
    const slow = () => new Promise((resolve) => setTimeout(() => resolve(word), 600))
    const { rpc, asked } = createBareNode(hungry, { eth_getStorageAt: slow })
    const startedAtMs = performance.now()
    expect(await simulate(rpc)).toMatchObject({ method: 'eth_call' })
    expect(performance.now() - startedAtMs).toBeLessThan(10_000)
    expect(asked).toContain('eth_getBlockByNumber')
  }, 15_000)
})

describe('what the wallet works out itself', () => {
  it('is not shown where the node says that it fails', async () => {
    const { rpc } = createBareNode('0x00', {
      eth_call: () => Promise.reject(new NodeRpcError({ code: 3, message: 'execution reverted' })),
    })
    expect(await simulate(rpc)).toMatchObject({ status: 'reverted' })
  })

  it('is not shown as a failure where the node says that it goes through', async () => {
    // INVALID, as rollups have where a contract of theirs is built in.
    const { rpc } = createBareNode('0xfe')
    expect(await simulate(rpc)).toMatchObject({ status: 'succeeded', method: 'eth_call', complete: false })
  })
})
