import { matchesFilter } from '../../chains/logs/logFilter.ts'
import { scanLogs } from '../../chains/logs/scanLogs.ts'
import { fetchBlockNumber } from '../../chains/transactions/fetchBlockNumber.ts'
import type { ItemsOf } from '../../defi/allowances/countItems.ts'
import { fetchStanding } from '../../defi/allowances/fetchStanding.ts'
import type { AllowanceGrant, Outflow } from '../../defi/allowances/grant.ts'
import { readItemOutflows } from '../../defi/allowances/readGrants.ts'
import {
  itemFilters,
  itemOutflowFilters,
  MAX_TRACES,
  readAssetTraces,
} from '../../defi/sweep/readAssetTraces.ts'
import { accountAddress } from '../../protocol/ids.ts'
import type { Place } from '../../protocol/place.ts'
import type { Services } from '../services.ts'
import type { Stores } from '../state/stores.ts'
import { findSearch, keepSearch } from './searchStore.ts'

/** Requests for events in one step of a search. */
const CALLS_PER_STEP = 12
/** Collections that one request names; nodes take many more. Those beyond are not counted. */
const MAX_COLLECTIONS = 50

/**
 * Searches some more of a chain for items that an account received of collections (ERC-1155) that others may move, since the
 * collections themselves don't say how many there are; and for who moved some of them. Who let nobody move any is not searched for.
 *
 * @param grants of collections
 * @returns true while there is more to search
 * @throws RpcUnavailableError when no node answers; NodeRpcError when none of them gives events
 */
export async function searchItems(
  { chains, stores, platform }: Pick<Services, 'chains' | 'stores' | 'platform'>,
  place: Place,
  grants: readonly AllowanceGrant[],
): Promise<boolean> {
  const rpc = chains.getRpc(place.chainId)
  const owner = accountAddress(place.accountId)
  const standing = await fetchStanding(rpc, { owner, grants, nowMs: platform.now() })
  const moved = standing.filter(({ standing: { assetType } }) => assetType === 'erc1155')
  const collections = [...new Set(moved.map(({ grant }) => grant.token))].sort().slice(0, MAX_COLLECTIONS)
  if (collections.length === 0) return false
  const { items: kept } = findSearch(stores, place)
  // With another collection the search begins anew: of that one nothing was looked for before.
  const isSame = kept?.outflows && collections.every((one) => kept.collections.includes(one))
  const known = isSame ? kept : undefined
  const newest = Number(await fetchBlockNumber(rpc))
  const searched = known?.collections ?? collections
  const [received, left] = [itemFilters(owner, searched), itemOutflowFilters(owner, searched)]
  const { logs, progress } = await scanLogs(rpc, {
    filters: [...received, ...left],
    ...{ progress: known?.progress, newest, maxCalls: CALLS_PER_STEP },
  })
  const before = known && known.progress.to <= newest ? known : { traces: [], outflows: [] }
  const among = (filters: typeof left) =>
    logs.filter((log) => filters.some((filter) => matchesFilter(log, filter)))
  const items = {
    progress,
    collections: searched,
    traces: [...readAssetTraces(before.traces, among(received))],
    outflows: [...readItemOutflows(before.outflows ?? [], among(left))],
  }
  await keepSearch(stores, { ...findSearch(stores, place), items })
  return progress.from > 0
}

/** @returns the items that an account ever received, of collections of which all were found */
export function findItems(stores: Pick<Stores, 'searches'>, place: Place): readonly ItemsOf[] {
  const { items } = findSearch(stores, place)
  // At the limit some may have been left out.
  if (!items || items.progress.from > 0 || items.traces.length >= MAX_TRACES) return []
  return items.collections.map((collection) => ({
    collection,
    tokenIds: items.traces.flatMap((trace) =>
      trace.type === 'erc1155' && trace.token === collection ? [BigInt(trace.tokenId)] : [],
    ),
  }))
}

/** @returns who moved items of the account, as far as that was searched */
export function findItemOutflows(stores: Pick<Stores, 'searches'>, place: Place): readonly Outflow[] {
  return findSearch(stores, place).items?.outflows ?? []
}
