import * as v from 'valibot'
import { Sequence } from '../../protocol/sequence.ts'
import type { StoreDefinition } from './store.ts'

/** Transactions that were approved together, until the person puts them away. Written down before each is signed. */
const SequencesState = v.pipe(v.array(Sequence), v.maxLength(20))
type SequencesState = v.InferOutput<typeof SequencesState>

export const sequencesStore: StoreDefinition<SequencesState> = {
  key: 'sequences',
  area: 'local',
  published: true,
  clearedOnLock: false,
  schema: SequencesState,
  version: 1,
  migrations: [],
  empty: [],
}
