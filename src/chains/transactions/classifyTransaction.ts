import type { Receipt } from './fetchReceipt.ts'

/** What is known of a transaction that was sent. */
export type TransactionEvidence = {
  /** Its receipt, undefined while it is in no block. */
  readonly receipt: Pick<Receipt, 'status' | 'blockNumber'> | undefined
  readonly nonce: number
  /** Transactions of the account in blocks, asked for before the receipt, so that neither can outrun the other. */
  readonly nonceAtLatest: number
  readonly latestBlockNumber: bigint
  /** Blocks that must hold it, its own included, before it counts as settled. */
  readonly confirmations: number
  /** True when a node still has it, waiting or in a block. */
  readonly known: boolean
  /** ms since it was last broadcast; nodes take their time to tell each other. */
  readonly sinceBroadcastMs: number
}

/** A transaction that no node knows for ten minutes has been thrown out. */
const DROPPED_AFTER_MS = 600_000

/**
 * Tells where a transaction stands. It looks only at the evidence, so a reorganisation that takes a receipt back
 * takes the state back too (C7).
 */
export function classifyTransaction(
  evidence: TransactionEvidence,
): 'pending' | 'confirmed' | 'failed' | 'replaced' | 'dropped' {
  const { receipt } = evidence
  if (receipt) {
    const depth = evidence.latestBlockNumber - receipt.blockNumber + 1n
    if (depth < BigInt(evidence.confirmations)) return 'pending'
    return receipt.status === 'success' ? 'confirmed' : 'failed'
  }
  // Its nonce is spent, and not by itself.
  if (evidence.nonceAtLatest > evidence.nonce) return 'replaced'
  return evidence.known || evidence.sinceBroadcastMs < DROPPED_AFTER_MS ? 'pending' : 'dropped'
}
