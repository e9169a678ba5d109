import type { AuditEntry, AuditVerdict } from '../../protocol/audit.ts'
import { MAX_ASIDE_LOGS } from '../vault/contents/auditState.ts'
import type { VaultContents } from '../vault/contents/contents.ts'

/**
 * Notes in the vault that the log up to an entry is set aside, damaged as it is, and that a new one begins with it.
 *
 * @param options.first the first entry of the new log, `logStarted`
 * @param options.verdict what is wrong with the old one
 */
export function setLogAside(
  contents: VaultContents,
  { first, verdict }: { first: AuditEntry; verdict: Extract<AuditVerdict, { whole: false }> },
): VaultContents {
  const { pastKeys, head, base, aside = [] } = contents.audit
  const { seq, problem } = verdict
  const old = {
    after: base?.seq ?? 0,
    through: first.seq - 1,
    setAsideAtMs: first.atMs,
    seq,
    problem,
    ...(head && { head }),
    ...(base && { base }),
  }
  return {
    ...contents,
    audit: {
      pastKeys,
      base: { seq: first.seq - 1, mac: first.prev },
      head: { seq: first.seq, mac: first.mac },
      aside: [...aside, old].slice(-MAX_ASIDE_LOGS),
    },
  }
}
