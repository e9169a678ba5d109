import * as v from 'valibot'
import { AsideLog, AuditEntry } from '../../protocol/audit.ts'
import type { AuditParts } from './auditParts.ts'
import { MAX_ENTRIES } from './letGoOldest.ts'

/** It may be a little longer than it should for a while. */
const MAX_SPAN = 2 * MAX_ENTRIES

/** Entries, newest first, and before which number the next ones are; undefined when there are no more. */
export type AuditPiece = { entries: AuditEntry[]; before?: number; aside: AsideLog[] }

/** @returns entries older than a number, and which logs were set aside. What can't be read is left out. */
export async function readAudit(
  { platform: { log }, session, vault }: AuditParts,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<AuditPiece> {
  const { base, aside = [] } = await session.withDataKey(async (dataKey) => (await vault.read(dataKey)).audit)
  const newest = (await log.last(vault.id()))?.seq ?? 0
  // Somebody may have put an entry far beyond the others: the way to them has an end all the same.
  const start = Math.max(base?.seq ?? 0, newest - MAX_SPAN)
  const through = (before ?? newest + 1) - 1
  const after = Math.max(start, through - limit)
  const stored = await log.read(vault.id(), { after, through, limit })
  const entries = stored.flatMap((entry) => {
    const parsed = v.safeParse(AuditEntry, entry)
    return parsed.success ? [parsed.output] : []
  })
  // Though none is here: where some are missing, there are others before them.
  const hasOlder = after > start
  return {
    entries: entries.reverse(),
    ...(hasOlder && { before: after + 1 }),
    aside: aside.map((old) => v.parse(AsideLog, old)),
  }
}
