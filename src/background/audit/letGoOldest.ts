import * as v from 'valibot'
import { trimAudit } from '../../keyring/audit/trimAudit.ts'
import { AuditEntry, type AuditEvent, type AuditMark } from '../../protocol/audit.ts'
import type { Platform } from '../platform.ts'
import type { VaultKeeper } from '../vault/vaultKeeper.ts'

/** How many entries there may be, and how many are let go at once. */
export const MAX_ENTRIES = 10_000
const LET_GO = 1_000

/**
 * Lets the oldest entries go when there are too many. An entry says so first; then the vault is told after which entry the
 * log goes on; they are removed when it is looked at again, so that by then no copy of the vault remembers less.
 */
export async function letGoOldest({
  platform: { log },
  vault,
  dataKey,
  newest,
  chain,
}: {
  platform: Pick<Platform, 'log'>
  vault: Pick<VaultKeeper, 'id' | 'read' | 'change'>
  dataKey: Uint8Array
  newest: AuditMark
  /** @returns false where the event could not be chained */
  chain: (event: AuditEvent) => Promise<boolean>
}): Promise<void> {
  const { base, aside = [] } = (await vault.read(dataKey)).audit
  // What was set aside is below, and stays.
  if (base) await log.remove(vault.id(), { after: aside.at(-1)?.through ?? 0, through: base.seq })
  if (newest.seq - (base?.seq ?? 0) <= MAX_ENTRIES) return
  const lastSeq = newest.seq - MAX_ENTRIES + LET_GO
  const [last, first] = await log.read(vault.id(), { after: lastSeq - 1, limit: 2 })
  const parsed = v.safeParse(v.tuple([AuditEntry, AuditEntry]), [last, first])
  // Where the log is broken, nothing is let go: it is evidence.
  if (!parsed.success || parsed.output[0].seq !== lastSeq) return
  const [{ seq, mac }, { keyId }] = parsed.output
  const trimmed = { type: 'trimmed', result: `${seq - (base?.seq ?? 0)}`, base: { seq, mac } } as const
  if (!(await chain(trimmed))) return
  await log.settle()
  await vault.change(dataKey, (contents) => trimAudit(contents, { base: { seq, mac }, oldestKeyId: keyId }))
}
