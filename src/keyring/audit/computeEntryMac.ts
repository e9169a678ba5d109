import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { AuditEntry } from '../../protocol/audit.ts'
import { canonicalJson } from '../vault/canonicalJson.ts'

/** @returns HMAC-SHA256 over the vault's id and all of the entry but its `mac`, keys in order, as hex */
export function computeEntryMac(key: Uint8Array, vaultId: string, entry: Omit<AuditEntry, 'mac'>): string {
  // Through JSON, as it is stored: what is undefined is not there.
  const { mac: _, ...authenticated } = JSON.parse(JSON.stringify(entry)) as Partial<AuditEntry>
  return bytesToHex(
    hmac(sha256, key, utf8ToBytes(`wallet|audit|v1|${vaultId}|${canonicalJson(authenticated)}`)),
  )
}
