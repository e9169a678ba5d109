import * as v from 'valibot'
import { TimeMs } from '../../protocol/primitives.ts'
import type { StoreDefinition } from './store.ts'

/** Until when each reminder is put off, by its id. */
const RemindersState = v.record(v.string(), TimeMs)
type RemindersState = v.InferOutput<typeof RemindersState>

export const remindersStore: StoreDefinition<RemindersState> = {
  key: 'reminders',
  area: 'local',
  published: false,
  clearedOnLock: false,
  schema: RemindersState,
  version: 1,
  migrations: [],
  empty: {},
}
