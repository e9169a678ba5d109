import * as v from 'valibot'
import { TimeMs } from '../../protocol/primitives.ts'
import type { StoreDefinition } from './store.ts'

/** The window in which sites have a batch shown, and when one last did. Gone with the browser, as the window is. */
const StatusWindowState = v.object({
  windowId: v.optional(v.pipe(v.number(), v.integer())),
  shownAtMs: v.optional(TimeMs),
})
type StatusWindowState = v.InferOutput<typeof StatusWindowState>

export const statusWindowStore: StoreDefinition<StatusWindowState> = {
  key: 'statusWindow',
  area: 'session',
  published: false,
  clearedOnLock: false,
  schema: StatusWindowState,
  version: 1,
  migrations: [],
  empty: {},
}
