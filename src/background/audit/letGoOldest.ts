import * as v from 'valibot'
import { trimAudit } from '../../keyring/audit/trimAudit.ts'
import type { AuditMark } from '../../keyring/vault/contents/auditState.ts'
import { AuditEntry } from '../../protocol/audit.ts'
import type { Platform } from '../platform.ts'
import type { VaultKeeper } from '../vault/vaultKeeper.ts'

/** How many entries there may be, and how many are let go at once. */
export const MAX_ENTRIES = 10_000
const LET_GO = 1_000

/**
 * Lets the oldest entries go when there are too many. The vault is told first after which entry the log goes on; they are
 * removed when it is looked at again, so that by then no copy of the vault remembers less.
 */
export async function letGoOldest({
  platform: { log },
  vault,
  dataKey,
  newest,
}: {
  platform: Pick<Platform, 'log'>
  vault: Pick<VaultKeeper, 'id' | 'read' | 'change'>
  dataKey: Uint8Array
  newest: AuditMark
}): Promise<void> {
  const { base } = (await vault.read(dataKey)).audit
  if (base) await log.removeThrough(vault.id(), base.seq)
  if (newest.seq - (base?.seq ?? 0) <= MAX_ENTRIES) return
  const lastSeq = newest.seq - MAX_ENTRIES + LET_GO
  const [last, first] = await log.read(vault.id(), { after: lastSeq - 1, limit: 2 })
  const parsed = v.safeParse(v.tuple([AuditEntry, AuditEntry]), [last, first])
  // Where the log is broken, nothing is let go: it is evidence.
  if (!parsed.success || parsed.output[0].seq !== lastSeq) return
  const [{ seq, mac }, { keyId }] = parsed.output
  await vault.change(dataKey, (contents) => trimAudit(contents, { base: { seq, mac }, oldestKeyId: keyId }))
}
