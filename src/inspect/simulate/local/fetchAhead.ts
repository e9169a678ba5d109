import * as v from 'valibot'
import { NodeRpcError } from '../../../chains/rpc/nodeRpcError.ts'
import type { Rpc } from '../../../chains/rpc/rpc.ts'
import { lowerCase } from '../../../defi/swap.ts'
import { Address, Hash } from '../../../protocol/primitives.ts'
import { toQuantity } from '../callObject.ts'
import type { ChainState } from './chainState.ts'

/** Accounts and slots that are fetched ahead at most: less than the whole run may fetch. */
const MAX_AHEAD = 400

const Piece = v.object({ address: Address, storageKeys: v.array(Hash) })

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
  const fetches: Promise<unknown>[] = []
  let left = MAX_AHEAD
  for (const piece of lists.flatMap(listPieces)) {
    left -= countPieces(piece)
    if (left < 0) break
    const parsed = v.safeParse(Piece, piece)
    if (!parsed.success) continue
    const address = lowerCase(parsed.output.address)
    fetches.push(state.fetchAccount(address))
    for (const slot of parsed.output.storageKeys) fetches.push(state.fetchSlot(address, lowerCase(slot)))
  }
  await Promise.all(fetches)
}

function asUnknown(error: unknown): undefined {
  if (error instanceof NodeRpcError) return undefined
  throw error
}

function listPieces(list: unknown): readonly unknown[] {
  const { accessList } = (list ?? {}) as { accessList?: unknown }
  return Array.isArray(accessList) ? accessList.slice(0, MAX_AHEAD) : []
}

/** Counted before it is looked at: what is thrown away must not cost time. */
function countPieces(piece: unknown): number {
  const { storageKeys } = (piece ?? {}) as { storageKeys?: unknown }
  return 1 + (Array.isArray(storageKeys) ? storageKeys.length : 0)
}
