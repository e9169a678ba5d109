import * as v from 'valibot'
import { ChainId, Origin } from '../../protocol/ids.ts'
import { Hash, TimeMs, Uuid } from '../../protocol/primitives.ts'
import type { StoreDefinition } from './store.ts'

/** What a filter collects. `criteria` is the page's own filter of logs, parsed when it came. */
const Followed = v.variant('type', [
  v.object({ type: v.literal('blocks') }),
  v.object({ type: v.literal('logs'), criteria: v.record(v.string(), v.unknown()) }),
  v.object({ type: v.literal('pending'), whole: v.boolean() }),
])
export type Followed = v.InferOutput<typeof Followed>

/** What a page follows, and how far it has come. */
export const Filter = v.object({
  id: v.string(),
  origin: Origin,
  chainId: ChainId,
  /** The document that hears of it by events; undefined for a filter that is asked. */
  documentId: v.optional(Uuid),
  followed: Followed,
  /** The blocks looked at last, oldest first; numbers in decimal. */
  marks: v.array(v.object({ number: v.string(), hash: Hash })),
  /** Hashes of the transactions that waited when it was looked at last. */
  waiting: v.array(v.string()),
  usedAtMs: TimeMs,
})
export type Filter = v.InferOutput<typeof Filter>

const FiltersState = v.array(Filter)
type FiltersState = v.InferOutput<typeof FiltersState>

/** Filters and subscriptions of pages: kept over the deaths of workers, so that nothing is missed between two of them. */
export const filtersStore: StoreDefinition<FiltersState> = {
  key: 'filters',
  area: 'session',
  published: false,
  clearedOnLock: false,
  schema: FiltersState,
  version: 1,
  migrations: [],
  empty: [],
}
