import * as v from 'valibot'
import { AuditEvent } from '../../protocol/audit.ts'
import { TimeMs, Uuid } from '../../protocol/primitives.ts'
import type { StoreDefinition } from './store.ts'

/** What happened and is not in the chained log yet: while the wallet is locked there is no key to chain it with. */
const AuditPending = v.object({
  events: v.array(v.object({ ...AuditEvent.entries, atMs: TimeMs, lockedId: Uuid })),
  /** What happened beyond that and could not be kept. */
  lost: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type AuditPending = v.InferOutput<typeof AuditPending>

export const auditPendingStore: StoreDefinition<AuditPending> = {
  key: 'auditPending',
  area: 'local',
  published: false,
  clearedOnLock: false,
  schema: AuditPending,
  version: 1,
  migrations: [],
  empty: { events: [], lost: 0 },
}
