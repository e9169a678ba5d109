import { describe, expect, it } from 'vitest'
import { NodeRpcError } from '../../../src/chains/rpc/nodeRpcError.ts'
import { TRANSFER_TOPIC, toTopic } from '../../../src/chains/tokens/erc20.ts'
import { fetchIncomingTransfers } from '../../../src/chains/transfers/fetchIncomingTransfers.ts'
import { createStubRpc } from '../support/stubRpc.ts'

const token = `0x${'aa'.repeat(20)}` as const
const sender = `0x${'bb'.repeat(20)}` as const
const account = `0x${'cc'.repeat(20)}` as const
const honest = {
  address: token,
  topics: [TRANSFER_TOPIC, toTopic(sender), toTopic(account)],
  data: `0x${'00'.repeat(31)}07`,
  blockNumber: '0x5',
  transactionHash: `0x${'dd'.repeat(32)}`,
  logIndex: '0x1',
}
type Filter = { readonly fromBlock: string; readonly toBlock: string }

function scan(answer: unknown, toBlock = 10n) {
  const rpc = createStubRpc({ eth_getLogs: answer })
  return fetchIncomingTransfers(rpc, { address: account, tokens: [token], fromBlock: 1n, toBlock })
}

describe('fetchIncomingTransfers', () => {
  it('reads a transfer', async () => {
    expect(await scan([honest])).toEqual({
      transfers: [{ token, sender, amount: 7n, blockNumber: 5n, hash: `0x${'dd'.repeat(32)}`, logIndex: 1 }],
      scannedTo: 10n,
    })
  })

  it.each([
    ['of another token', { address: sender }],
    ['to another account', { topics: [TRANSFER_TOPIC, toTopic(sender), toTopic(sender)] }],
    ['of another kind', { topics: [toTopic(sender), toTopic(sender), toTopic(account)] }],
    ['of an ERC-721', { topics: [...honest.topics, toTopic(sender)], data: '0x' }],
    ['from a block not asked for', { blockNumber: '0x50' }],
    ['without an amount', { data: '0x' }],
  ])('C4: leaves out an event %s that the node slips in', async (_, change) => {
    expect((await scan([{ ...honest, ...change }, honest])).transfers).toHaveLength(1)
  })

  it('C2: throws a typed error for what is no list of events', async () => {
    await expect(scan({})).rejects.toMatchObject({ reason: 'rpcUnavailable' })
    await expect(scan([{ ...honest, blockNumber: 5 }])).rejects.toMatchObject({ reason: 'rpcUnavailable' })
  })

  it('asks for fewer blocks at once when the node wants that, and leaves none out', async () => {
    const covered: bigint[] = []
    const stingy = ([filter]: readonly Filter[]) => {
      const [from, to] = [BigInt(filter?.fromBlock ?? 0), BigInt(filter?.toBlock ?? 0)]
      if (to - from >= 50n) return new NodeRpcError({ code: -32_005, message: 'block range too large' })
      for (let block = from; block <= to; block += 1n) covered.push(block)
      return []
    }
    expect(await scan(stingy, 200n)).toEqual({ transfers: [], scannedTo: 200n })
    expect(covered).toEqual(Array.from({ length: 200 }, (_, index) => BigInt(index + 1)))
  })

  it('stops after two dozen calls and says how far it came', async () => {
    let callCount = 0
    const { scannedTo } = await scan(() => {
      callCount += 1
      return []
    }, 10_000_000n)
    expect(callCount).toBe(24)
    expect(scannedTo).toBe(24_000n)
  })

  it('passes the refusal of a single block on', async () => {
    const refusal = new NodeRpcError({ code: -32_000, message: 'pruned' })
    await expect(scan(refusal)).rejects.toThrow('pruned')
  })

  it('asks nothing for no tokens', async () => {
    const query = { address: account, tokens: [], fromBlock: 1n, toBlock: 9n }
    expect(await fetchIncomingTransfers(createStubRpc({}), query)).toEqual({ transfers: [], scannedTo: 9n })
  })
})
