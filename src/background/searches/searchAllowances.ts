import { scanLogs } from '../../chains/logs/scanLogs.ts'
import { isScanned, type ScanProgress } from '../../chains/logs/scanProgress.ts'
import { fetchBlockNumber } from '../../chains/transactions/fetchBlockNumber.ts'
import { allowanceFilters } from '../../defi/allowances/allowanceEvents.ts'
import { fetchAllowances } from '../../defi/allowances/fetchAllowances.ts'
import { readGrants } from '../../defi/allowances/readGrants.ts'
import type { Allowance, HistorySearch } from '../../protocol/allowance.ts'
import { accountAddress } from '../../protocol/ids.ts'
import type { Place } from '../../protocol/place.ts'
import { createInspectContext } from '../approvals/createInspectContext.ts'
import type { Services } from '../services.ts'
import { findItemOutflows, findItems, searchItems } from './searchItems.ts'
import { findSearch, keepSearch } from './searchStore.ts'

/** Requests for events in one step of a search. */
const CALLS_PER_STEP = 12

/**
 * Searches some more of an account's history on a chain for allowances. What was found is kept, and the next call goes
 * on from there.
 *
 * @throws RpcUnavailableError when no node answers; NodeRpcError when none of them gives events
 */
export async function searchAllowances(services: Services, place: Place): Promise<HistorySearch> {
  const { chains, stores } = services
  const rpc = chains.getRpc(place.chainId)
  const search = findSearch(stores, place)
  const { allowances: known } = search
  const newest = Number(await fetchBlockNumber(rpc))
  const { logs, progress } = await scanLogs(rpc, {
    filters: allowanceFilters(accountAddress(place.accountId)),
    progress: known?.progress,
    newest,
    maxCalls: CALLS_PER_STEP,
  })
  // A chain that was started anew has none of what was found on it before.
  const before = known && known.progress.to <= newest ? known : { grants: [], outflows: [] }
  const tokens = new Set<string>(services.tokens.list(place.chainId).map(({ address }) => address))
  const { grants, outflows } = readGrants(before, logs, tokens)
  const allowances = { progress, grants: [...grants], outflows: [...outflows] }
  await keepSearch(stores, { ...findSearch(stores, place), allowances })
  const found = toHistorySearch(progress, newest)
  if (progress.from > 0) return found
  const collections = grants.filter(({ kind }) => kind === 'collection')
  // The step that comes to the end leaves what is to be counted to the next: who is in a hurry does without.
  const wasThere = known?.progress.from === 0
  const isCounting = wasThere ? await searchItems(services, place, collections) : collections.length > 0
  return { ...found, ...(isCounting && { isCounting }) }
}

/** @returns what of all that was found stands now; how much that is, is kept */
export async function readAllowances(services: Services, place: Place): Promise<Allowance[]> {
  const { allowances: found = { grants: [], outflows: [] } } = findSearch(services.stores, place)
  const context = createInspectContext(services, place.chainId)
  const items = findItems(services.stores, place)
  const outflows = [...found.outflows, ...findItemOutflows(services.stores, place)]
  const traces = { grants: found.grants, outflows }
  const standing = await fetchAllowances(context, { accountId: place.accountId, traces, items })
  const search = findSearch(services.stores, place)
  if (search.allowances) {
    const allowances = { ...search.allowances, standing: standing.length }
    await keepSearch(services.stores, { ...search, allowances })
  }
  return [...standing]
}

/** @param newest number of the newest block @returns how far a search has come, as it is shown */
export function toHistorySearch(progress: ScanProgress, newest: number): HistorySearch {
  return { fromBlock: progress.from, toBlock: newest, isComplete: isScanned(progress, newest) }
}
