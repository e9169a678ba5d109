import type { Place } from '../../protocol/place.ts'
import type { Search } from '../state/searchesStore.ts'
import type { Stores } from '../state/stores.ts'

/** Searches are kept for this many pairs of account and chain. */
const MAX_KEPT = 200

/** @returns what is known of an account's history on a chain */
export function findSearch({ searches }: Pick<Stores, 'searches'>, place: Place): Search {
  const { accountId, chainId } = place
  return searches.get().find((search) => isOf(search, place)) ?? { accountId, chainId }
}

/** Keeps what a search came to. */
export function keepSearch({ searches }: Pick<Stores, 'searches'>, found: Search): Promise<void> {
  return searches.update((all) => [found, ...all.filter((other) => !isOf(other, found))].slice(0, MAX_KEPT))
}

function isOf(search: Search, { accountId, chainId }: Place): boolean {
  return search.accountId === accountId && search.chainId === chainId
}
