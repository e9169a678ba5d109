import { encodeWords } from '../../chains/abi/encodeWords.ts'
import { askEach } from '../../chains/balances/askEach.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import { decodeWord } from '../../chains/tokens/erc20.ts'
import type { Address } from '../../protocol/primitives.ts'
import { BALANCE_OF_ITEM_SELECTOR } from '../sweep/fetchHeld.ts'

/** A collection (ERC-1155), in lower case, and the number of each item that an account ever received of it. */
export type ItemsOf = { readonly collection: Address; readonly tokenIds: readonly bigint[] }

/**
 * Counts what an account has of collections now, all their items together. `eth_call`.
 *
 * @param owner in lower case
 * @returns units by collection; one is left out where an item has no count, since part of the sum would look like all of it
 * @throws RpcUnavailableError when no node answers
 */
export async function countItems(
  rpc: Rpc,
  owner: Address,
  collections: readonly ItemsOf[],
): Promise<ReadonlyMap<Address, bigint>> {
  const items = collections.flatMap(({ collection, tokenIds }) =>
    tokenIds.map((tokenId) => ({ collection, tokenId })),
  )
  const answers = await askEach(
    rpc,
    items.map(({ collection: target, tokenId }) => ({
      target,
      data: encodeWords(BALANCE_OF_ITEM_SELECTOR, owner, tokenId),
    })),
  )
  const counts = new Map<Address, bigint>(collections.map(({ collection }) => [collection, 0n]))
  const uncounted = new Set<Address>()
  for (const [index, { collection }] of items.entries()) {
    const held = decodeWord(answers[index])
    if (held === undefined) uncounted.add(collection)
    else counts.set(collection, (counts.get(collection) ?? 0n) + held)
  }
  return new Map([...counts].filter(([collection]) => !uncounted.has(collection)))
}
