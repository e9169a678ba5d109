import { keccak_256 } from '@noble/hashes/sha3.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * @param message the bytes, as the page gave them
 * @returns the 32 bytes that `personal_sign` signs (EIP-191, version 0x45)
 */
export function hashMessage(message: Uint8Array): Uint8Array {
  return keccak_256(concatBytes(utf8ToBytes(`\x19Ethereum Signed Message:\n${message.length}`), message))
}
