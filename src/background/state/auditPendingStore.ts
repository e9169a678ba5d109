import * as v from 'valibot'
import { AuditEvent } from '../../protocol/audit.ts'
import { TimeMs } from '../../protocol/primitives.ts'
import type { StoreDefinition } from './store.ts'

/** What happened and is not in the chained log yet: while the wallet is locked there is no key to chain it with. */
const AuditPendingState = v.array(v.object({ ...AuditEvent.entries, atMs: TimeMs }))
type AuditPendingState = v.InferOutput<typeof AuditPendingState>

export const auditPendingStore: StoreDefinition<AuditPendingState> = {
  key: 'auditPending',
  area: 'local',
  published: false,
  clearedOnLock: false,
  schema: AuditPendingState,
  version: 1,
  migrations: [],
  empty: [],
}
