import { formatAuditExport } from '../../keyring/audit/export/formatAuditExport.ts'
import type { Platform } from '../platform.ts'
import type { Session } from '../session/session.ts'
import type { VaultKeeper } from '../vault/vaultKeeper.ts'
import { MAX_ENTRIES } from './letGoOldest.ts'
import { verifyAudit } from './verifyAudit.ts'

/** Writes the whole log as JSONL, whole or not, and seals it. */
export async function exportAudit(parts: {
  platform: Pick<Platform, 'log' | 'now'>
  session: Pick<Session, 'withDataKey'>
  vault: Pick<VaultKeeper, 'id' | 'read'>
}): Promise<{ text: string; code: string }> {
  const { platform, session, vault } = parts
  const verdict = await verifyAudit(parts)
  return session.withDataKey(async (dataKey) => {
    const vaultId = vault.id()
    const after = (await vault.read(dataKey)).audit.base?.seq ?? 0
    // It may be a little longer than it should for a while.
    const entries = await platform.log.read(vaultId, { after, limit: 2 * MAX_ENTRIES })
    const exportedAtMs = platform.now()
    return formatAuditExport({ entries, verdict, firstSeq: after + 1, vaultId, dataKey, exportedAtMs })
  })
}
