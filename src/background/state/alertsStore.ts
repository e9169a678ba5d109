import * as v from 'valibot'
import { Alert } from '../../protocol/alerts.ts'
import { TimeMs } from '../../protocol/primitives.ts'
import type { StoreDefinition } from './store.ts'

/** What stood out, the latest first, and how far the audit log was looked at. */
const AlertsState = v.object({
  alerts: v.pipe(v.array(Alert), v.maxLength(100)),
  /** The last entry that was judged, by its number, or by its id if it was kept while locked. */
  judged: v.optional(v.string()),
  /** When each rule last spoke. */
  told: v.record(v.string(), TimeMs),
})
export type AlertsState = v.InferOutput<typeof AlertsState>

export const alertsStore: StoreDefinition<AlertsState> = {
  key: 'alerts',
  area: 'local',
  published: true,
  clearedOnLock: false,
  schema: AlertsState,
  version: 1,
  migrations: [],
  empty: { alerts: [], told: {} },
}
