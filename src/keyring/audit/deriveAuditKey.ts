import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * The key that chains the audit log, from the vault's data key: HKDF-SHA256 (RFC 5869), bound to the vault.
 *
 * @param dataKey 32 bytes
 * @returns 32 bytes; the caller wipes them after use
 */
export function deriveAuditKey(dataKey: Uint8Array, vaultId: string): Uint8Array {
  return hkdf(sha256, dataKey, utf8ToBytes(vaultId), utf8ToBytes('wallet|audit|v1'), 32)
}

/** @returns what names the key in the entries it vouches for, and gives nothing of it away */
export function auditKeyId(key: Uint8Array): string {
  return bytesToHex(hmac(sha256, key, utf8ToBytes('id')).subarray(0, 8))
}
