import * as v from 'valibot'
import { TimeMs } from '../../protocol/primitives.ts'
import type { StoreDefinition } from './store.ts'

/** When backups were made. What they hold is with the person, and not here. */
const BackupsState = v.object({
  fileMadeAtMs: v.optional(TimeMs),
  /** By wallet. */
  sharesMadeAtMs: v.record(v.string(), TimeMs),
})
type BackupsState = v.InferOutput<typeof BackupsState>

export const backupsStore: StoreDefinition<BackupsState> = {
  key: 'backups',
  area: 'local',
  published: false,
  clearedOnLock: false,
  schema: BackupsState,
  version: 1,
  migrations: [],
  empty: { sharesMadeAtMs: {} },
}
