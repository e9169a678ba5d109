import { createUuid } from '../../keyring/random/createUuid.ts'
import type { Random } from '../../keyring/random/random.ts'
import type { AuditEvent } from '../../protocol/audit.ts'
import type { Stores } from '../state/stores.ts'

/** Events kept while there is no key to chain them with. What comes first stays: who makes noise covers no traces. */
const MAX_KEPT = 1000
/** So many of these may be what sites brought about: however they flood, there is room for what people do. */
const MAX_OF_SITES = 500

/** Keeps an event until the wallet is unlocked. */
export function keepWhileLocked(
  store: Stores['auditPending'],
  { event, atMs, random }: { event: AuditEvent; atMs: number; random: Random },
): Promise<void> {
  const isFull = (events: readonly AuditEvent[]) =>
    events.length >= MAX_KEPT ||
    (event.origin !== undefined && events.filter(({ origin }) => origin).length >= MAX_OF_SITES)
  return store.update(({ events, lost }) =>
    isFull(events)
      ? { events, lost: lost + 1 }
      : { events: [...events, { ...event, atMs, lockedId: createUuid(random) }], lost },
  )
}
