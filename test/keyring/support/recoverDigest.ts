import { hexToBytes } from '@noble/hashes/utils.js'
import { recoverPublicKey } from '@noble/secp256k1'
import { publicKeyToAddress } from '../../../src/keyring/sign/publicKeyToAddress.ts'

/** @returns whose signature (65 bytes as hex) over a digest this is */
export function recoverDigest(digest: Uint8Array, signature: string): string {
  const bytes = hexToBytes(signature.slice(2))
  const compact = Uint8Array.of((bytes[64] ?? 0) - 27, ...bytes.subarray(0, 64))
  return publicKeyToAddress(recoverPublicKey(compact, digest, { prehash: false, isCompressed: false }))
}
