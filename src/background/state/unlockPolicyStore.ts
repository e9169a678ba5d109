import { defaultUnlockPolicy, UnlockPolicy } from '../../protocol/unlockPolicy.ts'
import type { StoreDefinition } from './store.ts'

export const unlockPolicyStore: StoreDefinition<UnlockPolicy> = {
  key: 'unlockPolicy',
  area: 'local',
  published: true,
  clearedOnLock: false,
  schema: UnlockPolicy,
  version: 1,
  migrations: [],
  empty: defaultUnlockPolicy,
}
