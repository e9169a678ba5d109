import * as v from 'valibot'
import type { Happening } from '../../inspect/anomalies/history.ts'
import { AuditEvent } from '../../protocol/audit.ts'
import { TimeMs, Uuid } from '../../protocol/primitives.ts'
import type { Platform } from '../platform.ts'
import type { Stores } from '../state/stores.ts'
import type { VaultKeeper } from '../vault/vaultKeeper.ts'

/** Enough to know what is usual, and little enough to be read in a moment. */
const MAX_EVENTS = 500

/** Something that happened, under a name that it keeps when it is chained. */
export type NamedEvent = Happening & { readonly name: string }

const Stored = v.object({
  ...AuditEvent.entries,
  atMs: TimeMs,
  seq: v.number(),
  lockedId: v.optional(Uuid),
})

/** The end of what is recorded. */
type RecentEvents = {
  /** @returns the name of the newest event, without reading the others; undefined when there is none */
  newest(): Promise<string | undefined>
  read(): Promise<readonly NamedEvent[]>
}

/** The end of what is recorded, chained or not yet. Read once in a worker's life; after that only what is new. */
export function createRecentEvents({
  platform: { log },
  stores: { auditPending },
  vault,
}: {
  platform: Pick<Platform, 'log'>
  stores: Pick<Stores, 'auditPending'>
  vault: Pick<VaultKeeper, 'id' | 'status'>
}): RecentEvents {
  let known:
    | { readonly vaultId: string; readonly seq: number; readonly events: readonly NamedEvent[] }
    | undefined

  async function readChained(): Promise<readonly NamedEvent[]> {
    if (vault.status() !== 'ok') return []
    const vaultId = vault.id()
    const before = known?.vaultId === vaultId ? known : undefined
    const newest = (await log.last(vaultId))?.seq ?? 0
    const after = Math.max(before?.seq ?? 0, newest - MAX_EVENTS)
    const read = newest > after ? await log.read(vaultId, { after, limit: newest - after }) : []
    const events = [...(before?.events ?? []), ...read.flatMap(toEvent)].slice(-MAX_EVENTS)
    known = { vaultId, seq: newest, events }
    return events
  }

  return {
    async newest() {
      const kept = auditPending.get().events.at(-1)
      if (kept) return kept.lockedId
      const last = vault.status() === 'ok' ? await log.last(vault.id()) : undefined
      return toEvent(last?.value)[0]?.name
    },
    async read() {
      const chained = await readChained()
      const names = new Set(chained.map(({ name }) => name))
      const kept = auditPending.get().events.map(({ lockedId, ...event }) => ({ ...event, name: lockedId }))
      return [...chained, ...kept.filter(({ name }) => !names.has(name))]
    },
  }
}

function toEvent(entry: unknown): NamedEvent[] {
  const parsed = v.safeParse(Stored, entry)
  if (!parsed.success) return []
  const { seq, lockedId, ...event } = parsed.output
  return [{ ...event, name: lockedId ?? seq.toString() }]
}
