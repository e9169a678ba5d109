import type { AsideLog, AuditVerdict } from '../../../protocol/audit.ts'

const problems: Readonly<Record<AsideLog['problem'], string>> = {
  changed: 'is not as it was written',
  missing: 'is missing',
  misplaced: 'is not in its place',
  cutShort: 'and all after it are missing',
  untold: 'is the first, and nothing says what came before',
}

/** @returns in a few words whether the log is whole */
export function describeVerdict(verdict: AuditVerdict): string {
  if (!verdict.whole) return describeDamage(verdict)
  const count = verdict.count.toLocaleString()
  return verdict.count === 1 ? '1 entry, whole' : `${count} entries, whole`
}

/** @returns which entry is the first bad one, and what is wrong with it */
export function describeDamage({ seq, problem }: Pick<AsideLog, 'seq' | 'problem'>): string {
  return `Entry #${seq} ${problems[problem]}`
}
