import * as v from 'valibot'
import { TimeMs } from '../../protocol/primitives.ts'
import type { StoreDefinition } from './store.ts'

/**
 * That the wallet was unlocked, on disk: the session ends with the browser and leaves no trace of itself. Gone once its
 * lock is in the audit log.
 */
const OpenMarkState = v.object({ sinceMs: v.optional(TimeMs) })
type OpenMarkState = v.InferOutput<typeof OpenMarkState>

export const openMarkStore: StoreDefinition<OpenMarkState> = {
  key: 'openMark',
  area: 'local',
  published: false,
  clearedOnLock: false,
  schema: OpenMarkState,
  version: 1,
  migrations: [],
  empty: {},
}
