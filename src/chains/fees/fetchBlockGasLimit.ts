import * as v from 'valibot'
import { Quantity } from '../../protocol/primitives.ts'
import type { Rpc } from '../rpc/rpc.ts'
import { createBadAnswerError } from '../rpc/rpcErrors.ts'

const Block = v.object({ gasLimit: Quantity })

/**
 * Asks how much gas the newest block has room for. `eth_getBlockByNumber`.
 *
 * @returns gas units
 * @throws RpcUnavailableError if the answer is no block
 */
export async function fetchBlockGasLimit(rpc: Rpc): Promise<bigint> {
  const parsed = v.safeParse(Block, await rpc.request('eth_getBlockByNumber', ['latest', false]))
  if (!parsed.success) throw createBadAnswerError('a block')
  return BigInt(parsed.output.gasLimit)
}
