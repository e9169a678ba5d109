import type { AuditEntry, AuditMark } from '../../protocol/audit.ts'

/**
 * @param base the entry that the log goes on after
 * @returns whether this entry says so: as the first of a log that was started anew, or as the note of what was let go
 */
export function tellsBase(entry: AuditEntry, base: AuditMark | undefined): boolean {
  if (!base) return false
  if (entry.type === 'logStarted') return entry.seq === base.seq + 1 && entry.prev === base.mac
  return entry.type === 'trimmed' && entry.base?.seq === base.seq && entry.base.mac === base.mac
}
