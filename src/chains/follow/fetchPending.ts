import type { Rpc } from '../rpc/rpc.ts'

/** A transaction that waits: its hash, and all of it as the node gave it. */
export type PendingTransaction = { readonly hash: string; readonly transaction: object }

/** More than any block holds, so that no node fills our memory. */
const MOST_TAKEN = 5_000

/**
 * Asks which transactions wait to be in a block, as far as the node shows them: those of the block it would make next.
 * `eth_getBlockByNumber` of `pending`.
 *
 * @returns none where the node keeps that to itself
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchPending(rpc: Rpc): Promise<PendingTransaction[]> {
  const block = await rpc.request('eth_getBlockByNumber', ['pending', true])
  const { transactions } = Object(block) as { transactions?: unknown }
  if (!Array.isArray(transactions)) return []
  return transactions.slice(0, MOST_TAKEN).flatMap((transaction: unknown) => {
    const { hash } = Object(transaction) as { hash?: unknown }
    return typeof hash === 'string' && hash.length === 66 ? [{ hash, transaction: Object(transaction) }] : []
  })
}
