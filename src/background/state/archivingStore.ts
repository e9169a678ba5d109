import * as v from 'valibot'
import { Uuid } from '../../protocol/primitives.ts'
import type { StoreDefinition } from './store.ts'

/** Which rows of the activity list are being put away, and where each has its place: a worker may die over it, and the next goes on. */
const ArchivingState = v.array(
  v.object({
    id: Uuid,
    log: v.string(),
    seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
)
export type ArchivingState = v.InferOutput<typeof ArchivingState>

export const archivingStore: StoreDefinition<ArchivingState> = {
  key: 'archiving',
  area: 'local',
  published: false,
  clearedOnLock: false,
  schema: ArchivingState,
  version: 1,
  migrations: [],
  empty: [],
}
