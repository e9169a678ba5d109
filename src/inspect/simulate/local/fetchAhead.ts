import * as v from 'valibot'
import { NodeRpcError } from '../../../chains/rpc/nodeRpcError.ts'
import type { Rpc } from '../../../chains/rpc/rpc.ts'
import { lowerCase } from '../../../defi/swap.ts'
import { Address, Hash } from '../../../protocol/primitives.ts'
import { toQuantity } from '../callObject.ts'
import type { ChainState } from './chainState.ts'

/** More of either than is fetched ahead for one call. */
const MAX_LISTED = 300

const AccessList = v.object({
  accessList: v.pipe(
    v.array(v.object({ address: Address, storageKeys: v.pipe(v.array(Hash), v.maxLength(MAX_LISTED)) })),
    v.maxLength(MAX_LISTED),
  ),
})

/**
 * Has the node say which state calls will touch, and fetches it in as few requests as can be. It is a hint: what it
 * leaves out is fetched when it is needed, and what is too much is not used. `eth_createAccessList`.
 */
export async function fetchAhead(
  { rpc, blockNumber, state }: { rpc: Rpc; blockNumber: bigint; state: ChainState },
  calls: readonly object[],
): Promise<void> {
  const lists = await Promise.all(
    calls.map((call) =>
      rpc.request('eth_createAccessList', [call, toQuantity(blockNumber)]).catch(asUnknown),
    ),
  )
  const pieces = lists.flatMap((list) => {
    const parsed = v.safeParse(AccessList, list)
    return parsed.success ? parsed.output.accessList : []
  })
  await Promise.all(
    pieces.flatMap(({ address, storageKeys }) => [
      state.fetchAccount(lowerCase(address)),
      ...storageKeys.map((slot) => state.fetchSlot(lowerCase(address), lowerCase(slot))),
    ]),
  )
}

function asUnknown(error: unknown): undefined {
  if (error instanceof NodeRpcError) return undefined
  throw error
}
