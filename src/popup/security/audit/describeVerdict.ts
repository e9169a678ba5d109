import type { AuditVerdict } from '../../../protocol/audit.ts'

const problems = {
  changed: 'is not as it was written',
  missing: 'is missing',
  misplaced: 'is not in its place',
  cutShort: 'and all after it are missing',
} as const

/** @returns in a few words whether the log is whole */
export function describeVerdict(verdict: AuditVerdict): string {
  if (!verdict.whole) return `Entry #${verdict.seq} ${problems[verdict.problem]}`
  const count = verdict.count.toLocaleString()
  return verdict.count === 1 ? '1 entry, whole' : `${count} entries, whole`
}
