import * as v from 'valibot'
import { type AuditHappening, chainEvents, FIRST_PREV } from '../../keyring/audit/chainEvents.ts'
import { deriveAuditKey } from '../../keyring/audit/deriveAuditKey.ts'
import { wipe } from '../../keyring/wipe.ts'
import { AuditEntry, type AuditMark } from '../../protocol/audit.ts'
import type { Platform } from '../platform.ts'
import type { VaultKeeper } from '../vault/vaultKeeper.ts'

/** Two workers of one extension may meet for a moment; three in a row never do. */
const MAX_ATTEMPTS = 3
/** How far back is looked for what a worker chained and did not live to take off the list. */
const LOOK_BACK = 100

/** The end of the chained log. Calls must not overlap. */
export type AuditChain = {
  /** Chains what happened, all or nothing. @returns the newest entry */
  append(dataKey: Uint8Array, happenings: readonly AuditHappening[]): Promise<AuditEntry>
  /** @returns ids of what was kept while locked that are chained already */
  findChained(count: number): Promise<ReadonlySet<string>>
}

export function createAuditChain({
  platform: { log },
  vault,
}: {
  platform: Pick<Platform, 'log'>
  vault: Pick<VaultKeeper, 'id' | 'read'>
}): AuditChain {
  let known: { readonly vaultId: string; readonly last: AuditMark | undefined } | undefined

  /** A log that lost its end goes on after the entry that the vault knows of, so that the gap shows for ever. */
  async function findLast(dataKey: Uint8Array, vaultId: string): Promise<AuditMark | undefined> {
    const [stored, { audit }] = await Promise.all([log.last(vaultId), vault.read(dataKey)])
    const head = audit.head ?? audit.base
    if (!stored || stored.seq < (head?.seq ?? 0)) return head
    const parsed = v.safeParse(AuditEntry, stored.value)
    const isWhole = parsed.success && parsed.output.seq === stored.seq
    return { seq: stored.seq, mac: isWhole ? parsed.output.mac : FIRST_PREV }
  }

  return {
    async append(dataKey, happenings) {
      const vaultId = vault.id()
      const key = deriveAuditKey(dataKey, vaultId)
      try {
        for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
          const last = known?.vaultId === vaultId ? known.last : await findLast(dataKey, vaultId)
          const entries = chainEvents({ happenings, last, key, vaultId })
          const newest = entries.at(-1)
          if (!newest) throw new TypeError('Nothing happened')
          known = undefined
          if (
            await log.append(
              vaultId,
              entries.map((value) => ({ seq: value.seq, value })),
            )
          ) {
            known = { vaultId, last: { seq: newest.seq, mac: newest.mac } }
            return newest
          }
        }
      } finally {
        wipe(key)
      }
      throw new TypeError('The end of the audit log keeps moving')
    },
    async findChained(count) {
      const vaultId = vault.id()
      const newest = (await log.last(vaultId))?.seq ?? 0
      const limit = count + LOOK_BACK
      const entries = await log.read(vaultId, { after: Math.max(0, newest - limit), limit })
      const ids = entries.map((entry) => v.safeParse(v.object({ lockedId: v.string() }), entry))
      return new Set(ids.flatMap(({ success, output }) => (success ? [output.lockedId] : [])))
    },
  }
}
