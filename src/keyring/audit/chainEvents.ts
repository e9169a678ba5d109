import type { AuditEntry, AuditEvent, AuditMark } from '../../protocol/audit.ts'
import { computeEntryMac } from './computeEntryMac.ts'
import { auditKeyId } from './deriveAuditKey.ts'

/** Something that happened, and when; with an id if it was kept while the wallet was locked. */
export type AuditHappening = AuditEvent & { readonly atMs: number; readonly lockedId?: string | undefined }

/** What stands in the place of a MAC before the first entry. */
export const FIRST_PREV = '0'.repeat(64)

/**
 * Chains what happened to the end of the log, oldest first.
 *
 * @param options.last the newest entry there is, or the vault's head if the log lost it; undefined for an empty log
 * @param options.key 32 bytes, from `deriveAuditKey`
 */
export function chainEvents(options: {
  happenings: readonly AuditHappening[]
  last: AuditMark | undefined
  key: Uint8Array
  vaultId: string
}): AuditEntry[] {
  const { happenings, key, vaultId } = options
  const keyId = auditKeyId(key)
  let last = options.last
  return happenings.map((happening) => {
    const unsigned = { ...happening, seq: (last?.seq ?? 0) + 1, keyId, prev: last?.mac ?? FIRST_PREV }
    const entry: AuditEntry = { ...unsigned, mac: computeEntryMac(key, vaultId, unsigned) }
    last = entry
    return entry
  })
}
