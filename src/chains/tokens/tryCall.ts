import { NodeRpcError } from '../rpc/nodeRpcError.ts'
import { parseData } from '../rpc/quantity.ts'
import type { Rpc } from '../rpc/rpc.ts'

/**
 * Asks a contract that may not know the answer. `eth_call`.
 *
 * @param block a number as nodes take it; the newest if left out
 * @returns its answer, undefined when it reverts or has no code
 * @throws RpcUnavailableError when no node answers
 */
export async function tryCall(
  rpc: Rpc,
  to: `0x${string}`,
  data: `0x${string}`,
  block: 'latest' | `0x${string}` = 'latest',
): Promise<`0x${string}` | undefined> {
  try {
    const result = parseData(await rpc.request('eth_call', [{ to, data }, block]))
    return result === '0x' ? undefined : result
  } catch (error) {
    if (error instanceof NodeRpcError) return undefined
    throw error
  }
}
