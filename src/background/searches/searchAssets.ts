import { scanLogs } from '../../chains/logs/scanLogs.ts'
import { fetchBlockNumber } from '../../chains/transactions/fetchBlockNumber.ts'
import { fetchAssets } from '../../defi/sweep/fetchAssets.ts'
import type { ValuedAsset } from '../../defi/sweep/planSweep.ts'
import { assetFilters, readAssetTraces } from '../../defi/sweep/readAssetTraces.ts'
import type { HistorySearch } from '../../protocol/allowance.ts'
import { accountAddress } from '../../protocol/ids.ts'
import type { Place } from '../../protocol/place.ts'
import type { Services } from '../services.ts'
import { toHistorySearch } from './searchAllowances.ts'
import { findSearch, keepSearch } from './searchStore.ts'

/** Requests for events in one step of a search. */
const CALLS_PER_STEP = 12

/**
 * Searches some more of an account's history on a chain for tokens and NFTs that came in. What was found is kept, and
 * the next call goes on from there.
 *
 * @throws RpcUnavailableError when no node answers; NodeRpcError when none of them gives events
 */
export async function searchAssets({ chains, stores }: Services, place: Place): Promise<HistorySearch> {
  const rpc = chains.getRpc(place.chainId)
  const { assets: known } = findSearch(stores, place)
  const newest = Number(await fetchBlockNumber(rpc))
  const { logs, progress } = await scanLogs(rpc, {
    filters: assetFilters(accountAddress(place.accountId)),
    progress: known?.progress,
    newest,
    maxCalls: CALLS_PER_STEP,
  })
  const before = known && known.progress.to <= newest ? known.traces : []
  const traces = [...readAssetTraces(before, logs)]
  await keepSearch(stores, { ...findSearch(stores, place), assets: { progress, traces } })
  return toHistorySearch(progress, newest)
}

/** @returns what the account holds now, of all that is known or was found */
export async function readAssets(
  { chains, tokens, stores }: Services,
  { accountId, chainId }: Place,
): Promise<readonly ValuedAsset[]> {
  const traces = findSearch(stores, { accountId, chainId }).assets?.traces ?? []
  const context = { rpc: chains.getRpc(chainId), tokens: tokens.list(chainId) }
  return fetchAssets(context, { accountId, traces })
}
