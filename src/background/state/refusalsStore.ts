import * as v from 'valibot'
import { Origin } from '../../protocol/ids.ts'
import { TimeMs } from '../../protocol/primitives.ts'
import type { StoreDefinition } from './store.ts'

/**
 * When the person said no to each site, and when its pages left what they had asked undecided, and in which tab, since the last
 * yes.
 */
const RefusalsState = v.array(
  v.object({
    origin: Origin,
    atMs: v.array(TimeMs),
    left: v.optional(v.array(v.object({ atMs: TimeMs, tabId: v.optional(v.number()) })), []),
  }),
)
type RefusalsState = v.InferOutput<typeof RefusalsState>

export const refusalsStore: StoreDefinition<RefusalsState> = {
  key: 'refusals',
  area: 'session',
  published: false,
  clearedOnLock: false,
  schema: RefusalsState,
  version: 1,
  migrations: [],
  empty: [],
}
