import { parseSafeInteger } from '../rpc/quantity.ts'
import type { Rpc } from '../rpc/rpc.ts'

/**
 * Asks how many transactions of the account are in blocks: every nonce below it is spent.
 * `eth_getTransactionCount` at `latest`.
 */
export async function fetchTransactionCount(rpc: Rpc, address: `0x${string}`): Promise<number> {
  return parseSafeInteger(await rpc.request('eth_getTransactionCount', [address, 'latest']))
}
