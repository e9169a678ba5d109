import * as v from 'valibot'
import { Permission } from '../../protocol/sites.ts'
import { addGrantTerms } from './migrations/addGrantTerms.ts'
import type { StoreDefinition } from './store.ts'

const PermissionsState = v.pipe(v.array(Permission), v.maxLength(1000))
type PermissionsState = v.InferOutput<typeof PermissionsState>

/** What sites may see and ask for (EIP-2255). */
export const permissionsStore: StoreDefinition<PermissionsState> = {
  key: 'permissions',
  area: 'local',
  published: true,
  clearedOnLock: false,
  schema: PermissionsState,
  version: 2,
  migrations: [addGrantTerms],
  empty: [],
}
