import { parseHash, parseQuantity } from '../rpc/quantity.ts'
import type { Rpc } from '../rpc/rpc.ts'
import { createBadAnswerError } from '../rpc/rpcErrors.ts'

/** A block that was looked at. */
export type BlockMark = { readonly number: bigint; readonly hash: `0x${string}` }

/** A block as a node gave it, and where it stands. */
export type NewBlock = BlockMark & { readonly parentHash: `0x${string}`; readonly block: object }

/** So far back a chain may be rewritten and still be followed block by block. */
const MARKS_KEPT = 16
/** Blocks that are fetched at once; those after them come the next time. */
const MOST_AT_ONCE = 128n

/**
 * Follows a chain from the blocks that were looked at last. Where the chain was rewritten since, it goes back to the last
 * block that still stands, and the blocks that took the place of others count as new. `eth_getBlockByNumber`.
 *
 * @param marks oldest first; none to begin with the newest block, which is not new then
 * @param options `skip` leaves out what is older than the newest 128 blocks
 * @returns the new blocks, oldest first, and the marks to go on from
 * @throws RpcUnavailableError when no node answers soundly
 */
export async function fetchNewBlocks(
  rpc: Rpc,
  marks: readonly BlockMark[],
  { skip = false }: { skip?: boolean } = {},
): Promise<{ blocks: NewBlock[]; marks: BlockMark[] }> {
  const head = await fetchBlock(rpc, 'latest')
  const last = marks.at(-1)
  if (!last) return { blocks: [], marks: [toMark(head)] }
  if (head.hash === last.hash) return { blocks: [], marks: [...marks] }
  const standing = head.parentHash === last.hash ? [...marks] : await findStanding(rpc, marks, head)
  const anchor = standing.at(-1)
  const next = anchor ? anchor.number + 1n : (marks[0]?.number ?? head.number)
  const from = skip && head.number - next >= MOST_AT_ONCE ? head.number - MOST_AT_ONCE + 1n : next
  const blocks = await fetchRange(rpc, from, head)
  return { blocks, marks: [...standing, ...blocks.map(toMark)].slice(-MARKS_KEPT) }
}

/** @returns the marks up to the newest that is still part of the chain */
async function findStanding(rpc: Rpc, marks: readonly BlockMark[], head: NewBlock): Promise<BlockMark[]> {
  const standing = marks.filter(({ number }) => number < head.number)
  for (let mark = standing.at(-1); mark; mark = standing.at(-1)) {
    const { hash } = await fetchBlock(rpc, toQuantity(mark.number))
    if (hash === mark.hash) break
    standing.pop()
  }
  return standing
}

async function fetchRange(rpc: Rpc, from: bigint, head: NewBlock): Promise<NewBlock[]> {
  const count = head.number - from + 1n
  const isWhole = count <= MOST_AT_ONCE
  const numbers = Array.from(
    { length: Number(isWhole ? count - 1n : MOST_AT_ONCE) },
    (_, i) => from + BigInt(i),
  )
  const before = await Promise.all(numbers.map((number) => fetchBlock(rpc, toQuantity(number))))
  return isWhole ? [...before, head] : before
}

async function fetchBlock(rpc: Rpc, block: string): Promise<NewBlock> {
  const answer = await rpc.request('eth_getBlockByNumber', [block, false])
  if (typeof answer !== 'object' || answer === null) throw createBadAnswerError('a block')
  const { number, hash, parentHash } = answer as Record<string, unknown>
  return {
    number: parseQuantity(number),
    hash: parseHash(hash),
    parentHash: parseHash(parentHash),
    block: answer,
  }
}

function toMark({ number, hash }: NewBlock): BlockMark {
  return { number, hash }
}

function toQuantity(number: bigint): `0x${string}` {
  return `0x${number.toString(16)}`
}
