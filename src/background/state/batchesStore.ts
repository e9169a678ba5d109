import * as v from 'valibot'
import { Batch } from '../../protocol/batch.ts'
import type { StoreDefinition } from './store.ts'

/** Batches that sites had approved, the newest first: which id stands for which transactions. Written before any is signed. */
const BatchesState = v.array(Batch)
type BatchesState = v.InferOutput<typeof BatchesState>

export const batchesStore: StoreDefinition<BatchesState> = {
  key: 'batches',
  area: 'local',
  published: false,
  clearedOnLock: false,
  schema: BatchesState,
  version: 1,
  migrations: [],
  empty: [],
}
