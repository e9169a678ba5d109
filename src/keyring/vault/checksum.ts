import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonicalJson.ts'
import type { VaultHeader } from './sealedVault.ts'

/**
 * @param ciphertext as lower-case hex
 * @returns SHA-256 over header and ciphertext, as hex
 */
export function vaultChecksum(header: VaultHeader, ciphertext: string): string {
  const { v, vaultId, gen, schema, slots, iv } = header
  const headerBytes = utf8ToBytes(canonicalJson({ v, vaultId, gen, schema, slots, iv }))
  return bytesToHex(sha256(concatBytes(headerBytes, hexToBytes(ciphertext))))
}
