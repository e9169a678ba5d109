import * as v from 'valibot'
import { MutedSite } from '../../protocol/sites.ts'
import type { StoreDefinition } from './store.ts'

const MutedSitesState = v.pipe(v.array(MutedSite), v.maxLength(1000))
type MutedSitesState = v.InferOutput<typeof MutedSitesState>

/** Sites that the person does not want to be asked by for a while. */
export const mutedSitesStore: StoreDefinition<MutedSitesState> = {
  key: 'mutedSites',
  area: 'local',
  published: true,
  clearedOnLock: false,
  schema: MutedSitesState,
  version: 1,
  migrations: [],
  empty: [],
}
