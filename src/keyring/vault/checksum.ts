import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonicalJson.ts'
import type { VaultHeader } from './sealedVault.ts'
import type { StoredVault } from './storedVault.ts'

/**
 * @param ciphertext as lower-case hex
 * @returns SHA-256 over header and ciphertext, as hex
 */
export function vaultChecksum(header: VaultHeader | StoredVault, ciphertext: string): string {
  const { v, vaultId, gen, schema, slots, iv } = header
  const written = header.v === 1 ? {} : { writtenAtMs: header.writtenAtMs }
  const headerBytes = utf8ToBytes(canonicalJson({ v, vaultId, gen, schema, slots, iv, ...written }))
  return bytesToHex(sha256(concatBytes(headerBytes, hexToBytes(ciphertext))))
}
