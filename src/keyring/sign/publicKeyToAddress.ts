import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/**
 * @param publicKey 65 bytes, uncompressed (SEC 1)
 * @returns the last 20 bytes of the Keccak-256 of the point, as a lower-case address
 */
export function publicKeyToAddress(publicKey: Uint8Array): `0x${string}` {
  return `0x${bytesToHex(keccak_256(publicKey.subarray(1)).subarray(12))}`
}
