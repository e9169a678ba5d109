import * as v from 'valibot'
import { AccountId } from '../../protocol/ids.ts'
import type { StoreDefinition } from './store.ts'

/** Accounts that are being removed: what hangs on them is let go of even if a worker dies over it. */
const LeavingState = v.array(AccountId)
type LeavingState = v.InferOutput<typeof LeavingState>

export const leavingStore: StoreDefinition<LeavingState> = {
  key: 'leaving',
  area: 'local',
  published: false,
  clearedOnLock: false,
  schema: LeavingState,
  version: 1,
  migrations: [],
  empty: [],
}
