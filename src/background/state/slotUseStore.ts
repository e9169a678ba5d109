import * as v from 'valibot'
import { TimeMs, Uuid } from '../../protocol/primitives.ts'
import type { StoreDefinition } from './store.ts'

/** When each slot was last used, by its id, as the vault says: kept here while it is open, so that a list needs no key. */
const SlotUseState = v.record(Uuid, TimeMs)
type SlotUseState = v.InferOutput<typeof SlotUseState>

export const slotUseStore: StoreDefinition<SlotUseState> = {
  key: 'slotUse',
  area: 'session',
  published: true,
  clearedOnLock: true,
  schema: SlotUseState,
  version: 1,
  migrations: [],
  empty: {},
}
