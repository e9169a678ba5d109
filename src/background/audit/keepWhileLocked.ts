import { createUuid } from '../../keyring/random/createUuid.ts'
import type { Random } from '../../keyring/random/random.ts'
import type { AuditEvent } from '../../protocol/audit.ts'
import type { Stores } from '../state/stores.ts'

/** Events kept while there is no key to chain them with. What comes first stays: who makes noise covers no traces. */
const MAX_KEPT = 1000

/** Keeps an event until the wallet is unlocked. */
export function keepWhileLocked(
  store: Stores['auditPending'],
  { event, atMs, random }: { event: AuditEvent; atMs: number; random: Random },
): Promise<void> {
  return store.update(({ events, lost }) =>
    events.length >= MAX_KEPT
      ? { events, lost: lost + 1 }
      : { events: [...events, { ...event, atMs, lockedId: createUuid(random) }], lost },
  )
}
