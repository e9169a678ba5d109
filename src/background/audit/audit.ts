import type { AuditEvent } from '../../protocol/audit.ts'
import type { Platform } from '../platform.ts'
import type { Stores } from '../state/stores.ts'

/** Events kept while there is no key to chain them with; the oldest make room. */
const MAX_PENDING = 1000

/** Keeps what happened. */
export type Audit = {
  /** Resolves once the event is written. */
  record(event: AuditEvent): Promise<void>
}

export function createAudit({
  platform,
  stores: { auditPending },
}: {
  platform: Pick<Platform, 'now'>
  stores: Pick<Stores, 'auditPending'>
}): Audit {
  return {
    record: (event) =>
      auditPending.update((pending) => [...pending, { ...event, atMs: platform.now() }].slice(-MAX_PENDING)),
  }
}
