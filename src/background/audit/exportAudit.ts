import { formatAuditExport } from '../../keyring/audit/export/formatAuditExport.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Platform } from '../platform.ts'
import type { AuditParts } from './auditParts.ts'
import { MAX_ENTRIES } from './letGoOldest.ts'
import { verifyAudit } from './verifyAudit.ts'

/** It may be a little longer than it should for a while. */
const MAX_READ = 2 * MAX_ENTRIES

/**
 * Writes the whole log as JSONL, whole or not, and seals it.
 *
 * @param options.through the last entry of a log that was set aside, to export that one instead
 * @throws WalletError `unknownLog` if there is none
 */
export async function exportAudit(
  parts: AuditParts & { platform: Pick<Platform, 'now'> },
  { through }: { through?: number | undefined },
): Promise<{ text: string; code: string }> {
  const { platform, session, vault } = parts
  const verdict = await verifyAudit(parts)
  return session.withDataKey(async (dataKey) => {
    const vaultId = vault.id()
    const { base, aside = [] } = (await vault.read(dataKey)).audit
    const exportedAtMs = platform.now()
    if (through === undefined) {
      const after = base?.seq ?? 0
      const entries = await platform.log.read(vaultId, { after, limit: MAX_READ })
      return formatAuditExport({ entries, verdict, firstSeq: after + 1, vaultId, dataKey, exportedAtMs })
    }
    const old = aside.find((log) => log.through === through)
    if (!old) {
      throw new WalletError('invalidInput', 'This earlier log is not here any more.', {
        reason: 'unknownLog',
      })
    }
    const { after, seq, problem } = old
    const entries = await platform.log.read(vaultId, { after, through, limit: MAX_READ })
    return formatAuditExport({
      entries,
      verdict: { whole: false, seq, problem },
      firstSeq: after + 1,
      vaultId,
      dataKey,
      exportedAtMs,
    })
  })
}
