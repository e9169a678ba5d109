import * as v from 'valibot'
import { AsideLog, AuditEntry } from '../../protocol/audit.ts'
import type { AuditParts } from './auditParts.ts'

/** Entries, newest first, and before which number the next ones are; undefined when there are no more. */
export type AuditPiece = { entries: AuditEntry[]; before?: number; aside: AsideLog[] }

/** @returns entries older than a number, and which logs were set aside. What can't be read is left out. */
export async function readAudit(
  { platform: { log }, session, vault }: AuditParts,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<AuditPiece> {
  const { aside = [] } = await session.withDataKey(async (dataKey) => (await vault.read(dataKey)).audit)
  const start = aside.at(-1)?.through ?? 0
  const end = before ?? ((await log.last(vault.id()))?.seq ?? 0) + 1
  const after = Math.max(start, end - 1 - limit)
  const stored = await log.read(vault.id(), { after, limit: end - 1 - after })
  const entries = stored.flatMap((entry) => {
    const parsed = v.safeParse(AuditEntry, entry)
    return parsed.success ? [parsed.output] : []
  })
  const hasOlder = after > start && stored.length > 0
  return {
    entries: entries.reverse(),
    ...(hasOlder && { before: after + 1 }),
    aside: aside.map((old) => v.parse(AsideLog, old)),
  }
}
