import { bytesToHex } from '@noble/hashes/utils.js'
import type { VaultContents } from '../vault/contents/contents.ts'
import { wipe } from '../wipe.ts'
import { deriveAuditKey } from './deriveAuditKey.ts'

/** More than a lifetime of changes: what the vault holds stays readable, whatever comes. */
const MAX_PAST_KEYS = 1000

/**
 * Keeps the key of the audit log's entries so far, which the old data key gave. Due whenever the data key is replaced:
 * without it the log could not be checked any more.
 *
 * @param options.dataKey the old one, 32 bytes
 */
export function keepAuditKey(
  contents: VaultContents,
  { dataKey, vaultId }: { dataKey: Uint8Array; vaultId: string },
): VaultContents {
  const key = deriveAuditKey(dataKey, vaultId)
  const pastKeys = [...contents.audit.pastKeys, bytesToHex(key)].slice(-MAX_PAST_KEYS)
  wipe(key)
  return { ...contents, audit: { ...contents.audit, pastKeys } }
}
