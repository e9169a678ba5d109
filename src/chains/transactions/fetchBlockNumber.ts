import { parseQuantity } from '../rpc/quantity.ts'
import type { Rpc } from '../rpc/rpc.ts'

/** Asks for the number of the newest block. `eth_blockNumber`. */
export async function fetchBlockNumber(rpc: Rpc): Promise<bigint> {
  return parseQuantity(await rpc.request('eth_blockNumber'))
}
