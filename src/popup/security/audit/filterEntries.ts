import type { AuditEntry } from '../../../protocol/audit.ts'
import { type AuditGroup, groupOf } from './auditGroups.ts'
import { describeEntry } from './describeEntry.ts'

/** What the person looks for: a group, or all; and words, of which each must occur. */
export type AuditFilter = { readonly group: AuditGroup | 'all'; readonly text: string }

/**
 * Picks the entries that are looked for, by the words they are shown with as well as by what they hold.
 *
 * @param nameAccount how an account is called
 */
export function filterEntries(
  entries: readonly AuditEntry[],
  { group, text }: AuditFilter,
  nameAccount: (accountId: string) => string | undefined,
): readonly AuditEntry[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter((entry) => {
    if (group !== 'all' && groupOf[entry.type] !== group) return false
    if (wanted.length === 0) return true
    const { title, detail } = describeEntry(entry)
    const { origin, accountId, chainId, subject, result, replaces, seq } = entry
    const account = accountId && `${nameAccount(accountId) ?? ''} ${accountId}`
    const held = [title, detail, origin, account, chainId, subject, result, replaces, `#${seq}`]
      .join(' ')
      .toLowerCase()
    return wanted.every((word) => held.includes(word))
  })
}
