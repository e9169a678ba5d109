import * as v from 'valibot'
import { ScanProgress } from '../../chains/logs/scanProgress.ts'
import { AllowanceGrant, Outflow } from '../../defi/allowances/grant.ts'
import { AssetTrace } from '../../defi/sweep/assetTrace.ts'
import { AccountId, ChainId } from '../../protocol/ids.ts'
import { Address } from '../../protocol/primitives.ts'
import type { StoreDefinition } from './store.ts'

/** How far an account's history on a chain was searched, and what it told: where to look, and nothing more. */
export const Search = v.object({
  accountId: AccountId,
  chainId: ChainId,
  allowances: v.optional(
    v.object({
      progress: ScanProgress,
      grants: v.array(AllowanceGrant),
      outflows: v.array(Outflow),
      /** How many of them stood when the chain was last asked. */
      standing: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    }),
  ),
  /** What was received of collections (ERC-1155) that others may move: it can be counted then. */
  items: v.optional(
    v.object({
      progress: ScanProgress,
      collections: v.array(Address),
      traces: v.array(AssetTrace),
      /** Who moved some of them. Not there in searches of before, which begin anew. */
      outflows: v.optional(v.array(Outflow)),
    }),
  ),
  assets: v.optional(v.object({ progress: ScanProgress, traces: v.array(AssetTrace) })),
})
export type Search = v.InferOutput<typeof Search>

const SearchesState = v.array(Search)
type SearchesState = v.InferOutput<typeof SearchesState>

export const searchesStore: StoreDefinition<SearchesState> = {
  key: 'searches',
  area: 'local',
  published: false,
  clearedOnLock: false,
  schema: SearchesState,
  version: 1,
  migrations: [],
  empty: [],
}
