import * as v from 'valibot'
import { Quantity } from '../../protocol/primitives.ts'
import { NodeRpcError } from '../rpc/nodeRpcError.ts'
import type { Rpc } from '../rpc/rpc.ts'

const Block = v.object({ number: Quantity })

/**
 * Asks up to which block nothing can be taken back any more. `eth_getBlockByNumber` of `finalized`.
 *
 * @returns undefined where the node names none
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchFinalizedNumber(rpc: Rpc): Promise<bigint | undefined> {
  try {
    const parsed = v.safeParse(Block, await rpc.request('eth_getBlockByNumber', ['finalized', false]))
    return parsed.success ? BigInt(parsed.output.number) : undefined
  } catch (error) {
    if (error instanceof NodeRpcError) return undefined
    throw error
  }
}
