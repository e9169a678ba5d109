import * as v from 'valibot'
import { AuditEntry } from '../../protocol/audit.ts'
import type { Platform } from '../platform.ts'
import type { VaultKeeper } from '../vault/vaultKeeper.ts'

/** Entries, newest first, and before which number the next ones are; undefined when there are no more. */
export type AuditPiece = { entries: AuditEntry[]; before?: number }

/** @returns entries older than a number. What can't be read is left out. */
export async function readAudit(
  { platform: { log }, vault }: { platform: Pick<Platform, 'log'>; vault: Pick<VaultKeeper, 'id'> },
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<AuditPiece> {
  const end = before ?? ((await log.last(vault.id()))?.seq ?? 0) + 1
  const after = Math.max(0, end - 1 - limit)
  const stored = await log.read(vault.id(), { after, limit: end - 1 - after })
  const entries = stored.flatMap((entry) => {
    const parsed = v.safeParse(AuditEntry, entry)
    return parsed.success ? [parsed.output] : []
  })
  const hasOlder = after > 0 && stored.length > 0
  return { entries: entries.reverse(), ...(hasOlder && { before: after + 1 }) }
}
