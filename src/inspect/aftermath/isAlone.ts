import { parseQuantity } from '../../chains/rpc/quantity.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import type { Receipt } from '../../chains/transactions/fetchReceipt.ts'
import type { Address } from '../../protocol/primitives.ts'
import { toQuantity } from '../simulate/callObject.ts'

/**
 * Asks whether an account has no other transaction in the block of one: what changed in the block is then by that one.
 * `eth_getTransactionCount`, twice.
 *
 * @throws NodeRpcError when the node keeps no old state; RpcUnavailableError when none answers
 */
export async function isAlone(rpc: Rpc, account: Address, { blockNumber }: Receipt): Promise<boolean> {
  const [before = 0n, after = 0n] = await Promise.all(
    [blockNumber - 1n, blockNumber].map(async (block) =>
      parseQuantity(await rpc.request('eth_getTransactionCount', [account, toQuantity(block)])),
    ),
  )
  return after - before === 1n
}
