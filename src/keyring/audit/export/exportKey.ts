import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * The key that seals exports of the audit log, from the vault's data key: HKDF-SHA256 (RFC 5869). Its public half lets
 * anybody check an export and nobody make one.
 *
 * @param dataKey 32 bytes
 * @returns 32 bytes, a private key on secp256k1; the caller wipes them after use
 */
export function deriveExportKey(dataKey: Uint8Array, vaultId: string): Uint8Array {
  return hkdf(sha256, dataKey, utf8ToBytes(vaultId), utf8ToBytes('wallet|audit-export|v1'), 32)
}

/**
 * What stands for the public key on paper: 128 bits of its SHA-256, in groups of four digits.
 *
 * @param publicKey compressed, as hex
 */
export function formatExportCode(publicKey: string): string {
  const digits = bytesToHex(sha256(utf8ToBytes(`wallet|audit-export|v1|${publicKey}`))).slice(0, 32)
  return digits.replace(/.{4}(?=.)/g, '$&-')
}
