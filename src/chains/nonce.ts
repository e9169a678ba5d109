import { parseSafeInteger } from './rpc/quantity.ts'
import type { Rpc } from './rpc/rpc.ts'

type NonceSources = {
  /** Transactions of the account that the chain knows of, its waiting ones included. */
  readonly pendingCount: number
  /** Nonces of the transactions the wallet signed and not yet saw settled, in any order. */
  readonly journalled: readonly number[]
}

/**
 * Chooses the nonce of the next transaction: the first one at or after the chain's pending count that the wallet
 * has not used itself. A gap is thus filled before anything is queued behind it, and a transaction that is stuck
 * or was never sent blocks no other one.
 */
export function nextNonce({ pendingCount, journalled }: NonceSources): number {
  const used = new Set(journalled)
  let nonce = pendingCount
  while (used.has(nonce)) nonce += 1
  return nonce
}

/**
 * Asks how many transactions the chain knows of the account, waiting ones included.
 * `eth_getTransactionCount` at `pending`.
 */
export async function fetchPendingCount(rpc: Rpc, address: `0x${string}`): Promise<number> {
  return parseSafeInteger(await rpc.request('eth_getTransactionCount', [address, 'pending']))
}
