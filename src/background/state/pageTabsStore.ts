import * as v from 'valibot'
import { Origin } from '../../protocol/ids.ts'
import type { StoreDefinition } from './store.ts'

/**
 * The tabs that hold pages of connected sites, and what state these were told or called for last, as JSON. Gone with the
 * browser, as the pages are.
 */
const PageTabsState = v.array(
  v.object({ origin: Origin, tabId: v.pipe(v.number(), v.integer()), told: v.string() }),
)
type PageTabsState = v.InferOutput<typeof PageTabsState>

export const pageTabsStore: StoreDefinition<PageTabsState> = {
  key: 'pageTabs',
  area: 'session',
  published: false,
  clearedOnLock: false,
  schema: PageTabsState,
  version: 1,
  migrations: [],
  empty: [],
}
