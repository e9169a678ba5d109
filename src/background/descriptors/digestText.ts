import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** @returns the first half of the SHA-256 digest of a text in UTF-8, in hexadecimal: 32 digits, enough to name it by */
export function digestText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32)
}
