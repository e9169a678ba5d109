import * as v from 'valibot'
import { Activity } from '../../protocol/transaction.ts'
import type { StoreDefinition } from './store.ts'

const ActivityState = v.array(Activity)
type ActivityState = v.InferOutput<typeof ActivityState>

/** What was sent and what came in, newest first. */
export const activityStore: StoreDefinition<ActivityState> = {
  key: 'activity',
  area: 'local',
  published: true,
  clearedOnLock: false,
  schema: ActivityState,
  version: 1,
  migrations: [],
  empty: [],
}
