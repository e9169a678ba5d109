import { type BlockMark, fetchNewBlocks, type NewBlock } from '../../chains/follow/fetchNewBlocks.ts'
import { fetchPending } from '../../chains/follow/fetchPending.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import type { Filter } from '../state/filtersStore.ts'

/** What came since a filter was looked at last, as its page is told it, and the filter as it goes on. */
export type Changes = { readonly items: unknown[]; readonly filter: Filter }

/** Parts of a block that are no part of its header (`newHeads`). */
const beyondHeader = new Set(['transactions', 'uncles', 'withdrawals', 'size', 'totalDifficulty'])

/**
 * Looks for what is new to a filter. A subscription gets the headers of blocks, and skips what is long past; a filter that
 * is asked gets their hashes, and skips nothing.
 *
 * @throws RpcUnavailableError, NodeRpcError
 */
export async function fetchChanges(rpc: Rpc, filter: Filter): Promise<Changes> {
  if (filter.followed.type === 'pending') return fetchPendingChanges(rpc, filter, filter.followed.whole)
  const isLive = filter.documentId !== undefined
  const { blocks, marks } = await fetchNewBlocks(rpc, readMarks(filter), { skip: isLive })
  const next = { ...filter, marks: writeMarks(marks) }
  if (filter.followed.type === 'logs') {
    return { items: await fetchLogs(rpc, filter.followed.criteria, blocks), filter: next }
  }
  return { items: blocks.map((block) => (isLive ? toHeader(block) : block.hash)), filter: next }
}

async function fetchPendingChanges(rpc: Rpc, filter: Filter, whole: boolean): Promise<Changes> {
  const pending = await fetchPending(rpc)
  const known = new Set(filter.waiting)
  const items = pending.filter(({ hash }) => !known.has(hash))
  return {
    items: items.map(({ hash, transaction }) => (whole ? transaction : hash)),
    filter: { ...filter, waiting: pending.map(({ hash }) => hash) },
  }
}

/** Logs of the new blocks, within the blocks that the page named, if it did. */
async function fetchLogs(
  rpc: Rpc,
  { fromBlock, toBlock, blockHash: _, ...what }: Record<string, unknown>,
  blocks: readonly NewBlock[],
): Promise<unknown[]> {
  const wanted = blocks.filter(
    ({ number }) => number >= (toNumber(fromBlock) ?? number) && number <= (toNumber(toBlock) ?? number),
  )
  const [first, last] = [wanted[0], wanted.at(-1)]
  if (!first || !last) return []
  const range = { fromBlock: `0x${first.number.toString(16)}`, toBlock: `0x${last.number.toString(16)}` }
  const logs = await rpc.request('eth_getLogs', [{ ...what, ...range }])
  return Array.isArray(logs) ? logs : []
}

/** @returns undefined for a tag, which sets no bound to what is new */
function toNumber(block: unknown): bigint | undefined {
  return typeof block === 'string' && block.startsWith('0x') ? BigInt(block) : undefined
}

function toHeader({ block }: NewBlock): object {
  return Object.fromEntries(Object.entries(block).filter(([part]) => !beyondHeader.has(part)))
}

function readMarks({ marks }: Filter): BlockMark[] {
  return marks.map(({ number, hash }) => ({ number: BigInt(number), hash }))
}

function writeMarks(marks: readonly BlockMark[]): Filter['marks'] {
  return marks.map(({ number, hash }) => ({ number: number.toString(), hash }))
}
