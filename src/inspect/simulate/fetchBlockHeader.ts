import * as v from 'valibot'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import { Address, Hash, Quantity } from '../../protocol/primitives.ts'

const BlockHeader = v.object({
  timestamp: Quantity,
  gasLimit: Quantity,
  miner: Address,
  baseFeePerGas: v.optional(Quantity),
  mixHash: v.optional(Hash),
  stateRoot: v.optional(Hash),
})

/** What a simulation stands on of a block, as `eth_getBlockByNumber` answers it (execution-apis). */
export type BlockHeader = v.InferOutput<typeof BlockHeader>

/**
 * @param block its number, or a tag such as `latest`
 * @returns undefined if the answer is no block
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchBlockHeader(rpc: Rpc, block: string): Promise<BlockHeader | undefined> {
  const parsed = v.safeParse(BlockHeader, await rpc.request('eth_getBlockByNumber', [block, false]))
  return parsed.success ? parsed.output : undefined
}
