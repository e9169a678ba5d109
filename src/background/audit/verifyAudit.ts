import { createAuditCheck } from '../../keyring/audit/createAuditCheck.ts'
import { createAuditKeys } from '../../keyring/audit/createAuditKeys.ts'
import type { AuditVerdict } from '../../protocol/audit.ts'
import type { AuditParts } from './auditParts.ts'

/** Entries read at once: few enough that the worker answers others in between. */
const PAGE = 500

/** Checks the whole log against what the vault holds of it. */
export function verifyAudit({ platform: { log }, session, vault }: AuditParts): Promise<AuditVerdict> {
  return session.withDataKey(async (dataKey) => {
    const vaultId = vault.id()
    // Before the entries: what is added meanwhile is newer than this head, and no entry of it can be missing.
    const { audit } = await vault.read(dataKey)
    const keys = createAuditKeys(audit, { dataKey, vaultId })
    try {
      const check = createAuditCheck({ state: audit, keys, vaultId })
      let after = audit.base?.seq ?? 0
      for (;;) {
        const entries = await log.read(vaultId, { after, limit: PAGE })
        if (!entries.every((entry) => check.take(entry)) || entries.length < PAGE) return check.finish()
        after += PAGE
      }
    } finally {
      keys.wipe()
    }
  })
}
