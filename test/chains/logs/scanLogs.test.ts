import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanLogs } from '../../../src/chains/logs/scanLogs.ts'
import { isScanned, type ScanProgress } from '../../../src/chains/logs/scanProgress.ts'
import { NodeRpcError } from '../../../src/chains/rpc/nodeRpcError.ts'
import type { Rpc } from '../../../src/chains/rpc/rpc.ts'
import { RpcUnavailableError } from '../../../src/chains/rpc/rpcErrors.ts'
import { toTopic } from '../../../src/chains/tokens/erc20.ts'
import { createStubRpc } from '../support/stubRpc.ts'

const topic = toTopic('0xaa')
const filters = [{ topics: [topic] }]
type Range = { readonly fromBlock: string; readonly toBlock: string }

function logAt(block: number, topics = [topic]) {
  return {
    address: `0x${'11'.repeat(20)}`,
    topics,
    data: '0x',
    blockNumber: `0x${block.toString(16)}`,
    transactionHash: `0x${'dd'.repeat(32)}`,
    logIndex: '0x0',
  }
}

/** A node with events in some blocks, that takes so many blocks at once and gives so many events. */
function createLimitedNode(blocks: readonly number[], limits: { maxBlocks: number; maxLogs: number }) {
  const asked: number[] = []
  const rpc = createStubRpc({
    eth_getLogs: ([{ fromBlock, toBlock }]: [Range]) => {
      const [first, last] = [Number(fromBlock), Number(toBlock)]
      asked.push(last - first + 1)
      if (last - first + 1 > limits.maxBlocks) return refuse('query exceeds max block range')
      const found = blocks.filter((block) => block >= first && block <= last)
      return found.length > limits.maxLogs
        ? refuse('query returned more than the allowed results')
        : found.map((block) => logAt(block))
    },
  })
  return { rpc, asked }
}

function refuse(message: string) {
  return new NodeRpcError({ code: -32_005, message })
}

/** Goes on until everything is searched, as a person would who does not stop it. */
async function scanAll(rpc: Rpc, newest: number, from?: ScanProgress) {
  const maxCalls = 10
  const found = new Set<number>()
  let progress = from
  let rounds = 0
  do {
    const step = await scanLogs(rpc, { filters, progress, newest, maxCalls })
    for (const log of step.logs) found.add(Number(log.blockNumber))
    progress = step.progress
    rounds += 1
  } while (!isScanned(progress, newest) && rounds < 500)
  return { found: [...found].sort((a, b) => a - b), rounds, progress }
}

describe('scanLogs', () => {
  it('searches the whole chain by one request where the node lets it', async () => {
    const { rpc, asked } = createLimitedNode([3, 900_000], { maxBlocks: 2_000_000, maxLogs: 100 })
    expect((await scanAll(rpc, 1_000_000)).found).toEqual([3, 900_000])
    expect(asked).toEqual([1_000_001])
  })

  it('finds every event once it has gone on for long enough, whatever the node allows', async () => {
    const nodes = fc.record({
      blocks: fc.uniqueArray(fc.integer({ min: 0, max: 3_000 }), { maxLength: 40 }),
      maxBlocks: fc.integer({ min: 15, max: 4_000 }),
      maxLogs: fc.integer({ min: 1, max: 20 }),
    })
    await fc.assert(
      fc.asyncProperty(nodes, async ({ blocks, ...limits }) => {
        const { rpc } = createLimitedNode(blocks, limits)
        const before = await scanAll(rpc, 2_000)
        const { found, progress } = await scanAll(rpc, 3_000, before.progress)
        const all = [...new Set([...before.found, ...found])].sort((a, b) => a - b)
        expect(all).toEqual([...blocks].sort((a, b) => a - b))
        expect(progress).toMatchObject({ from: 0, to: 3_000 })
      }),
      { numRuns: 60 },
    )
  })

  it('makes no more requests than it may, and says how far it came', async () => {
    const { rpc, asked } = createLimitedNode([], { maxBlocks: 100, maxLogs: 10 })
    const { progress } = await scanLogs(rpc, { filters, progress: undefined, newest: 100_000, maxCalls: 12 })
    expect(asked).toHaveLength(12)
    expect(progress.to).toBe(100_000)
    const looked = asked.filter((length) => length <= 100).reduce((sum, length) => sum + length, 0)
    expect(progress.from).toBe(100_001 - looked)
  })

  it('remembers what the node takes, also when nothing was searched yet', async () => {
    const { rpc } = createLimitedNode([3], { maxBlocks: 100, maxLogs: 10 })
    let progress: ScanProgress | undefined
    for (let step = 0; step < 8; step += 1) {
      progress = (await scanLogs(rpc, { filters, progress, newest: 20_000_000, maxCalls: 1 })).progress
    }
    expect(progress).toMatchObject({ to: 20_000_000, from: 20_000_001 - 76 })
  })

  it('begins with what is new, and looks at the newest blocks again', async () => {
    const { rpc } = createLimitedNode([990, 1_010], { maxBlocks: 5_000, maxLogs: 10 })
    const progress = { from: 500, to: 1_000, span: 500 }
    const step = await scanLogs(rpc, { filters, progress, newest: 1_020, maxCalls: 1 })
    expect(step.logs.map(({ blockNumber }) => Number(blockNumber))).toEqual([990, 1_010])
    expect(step.progress).toMatchObject({ from: 500, to: 1_020 })
  })

  it('starts anew on a chain that is shorter than it was', async () => {
    const { rpc } = createLimitedNode([2], { maxBlocks: 5_000, maxLogs: 10 })
    const progress = { from: 0, to: 1_000, span: 500 }
    const step = await scanLogs(rpc, { filters, progress, newest: 10, maxCalls: 1 })
    expect(step.logs).toHaveLength(1)
    expect(step.progress).toMatchObject({ from: 0, to: 10 })
  })

  it('asks for less when the answer was too much to send, and gives up when a single block is refused', async () => {
    const tooLarge = new RpcUnavailableError('Too much', 'rpcUnavailable', ['tooLarge'])
    const heavy = createStubRpc({
      eth_getLogs: ([{ fromBlock, toBlock }]: [Range]) =>
        Number(toBlock) - Number(fromBlock) > 50 ? tooLarge : [],
    })
    expect((await scanAll(heavy, 1_000)).progress).toMatchObject({ from: 0, to: 1_000 })
    const closed = createStubRpc({ eth_getLogs: refuse('no logs here') })
    await expect(scanAll(closed, 1_000)).rejects.toBeInstanceOf(NodeRpcError)
    const gone = createStubRpc({
      eth_getLogs: new RpcUnavailableError('No', 'rpcUnavailable', ['unreachable']),
    })
    await expect(scanAll(gone, 1_000)).rejects.toMatchObject({ reason: 'rpcUnavailable' })
  })

  it.each([
    ['of another kind', logAt(5, [toTopic('0xbb')])],
    ['without topics', logAt(5, [])],
    ['of a block that was not asked for', logAt(5_000)],
  ])('C4: leaves out an event %s that the node slips in', async (_, log) => {
    const rpc = createStubRpc({ eth_getLogs: [log, logAt(6)] })
    const { logs } = await scanLogs(rpc, { filters, progress: undefined, newest: 10, maxCalls: 1 })
    expect(logs).toHaveLength(1)
  })

  it('asks for events of the contracts that are named, and leaves out those of others', async () => {
    const named = `0x${'11'.repeat(20)}` as const
    const rpc = createStubRpc({
      eth_getLogs: ([{ address }]: [{ address: unknown }]) => {
        expect(address).toEqual([named])
        return [logAt(5), { ...logAt(6), address: `0x${'22'.repeat(20)}` }]
      },
    })
    const only = [{ topics: [topic], addresses: [named] }]
    const { logs } = await scanLogs(rpc, { filters: only, progress: undefined, newest: 10, maxCalls: 1 })
    expect(logs.map(({ address }) => address)).toEqual([named])
  })
})
