import * as v from 'valibot'
import { Origin } from '../../protocol/ids.ts'
import { TimeMs } from '../../protocol/primitives.ts'
import { FormerTerms } from '../../protocol/sites.ts'
import type { StoreDefinition } from './store.ts'

const SitesState = v.array(v.object({ origin: Origin, firstSeenMs: TimeMs, terms: v.optional(FormerTerms) }))
type SitesState = v.InferOutput<typeof SitesState>

/** Sites that asked the person for something, when for the first time, and on which terms they were connected last. */
export const sitesStore: StoreDefinition<SitesState> = {
  key: 'sites',
  area: 'local',
  published: false,
  clearedOnLock: false,
  schema: SitesState,
  version: 1,
  migrations: [],
  empty: [],
}
