import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { DIGEST_BYTES } from './phishingList.ts'

/** @returns the first bytes of the SHA-256 of a host's name, as a whole number that can be compared */
export function digestName(name: string): number {
  let digest = 0
  for (const byte of sha256(utf8ToBytes(name)).subarray(0, DIGEST_BYTES)) digest = digest * 256 + byte
  return digest
}
