import { sha256 } from '@noble/hashes/sha2.js'
import type { Random } from '../../../src/keyring/random/random.ts'

/** A generator that gives the same bytes in every run, never the same block twice. For tests only. */
export function seededRandom(seed = 1): Random {
  let counter = seed * 1_000_000
  return (byteCount) => {
    const bytes = new Uint8Array(byteCount)
    for (let offset = 0; offset < byteCount; offset += 32) {
      counter += 1
      bytes.set(sha256(new TextEncoder().encode(`${counter}`)).subarray(0, byteCount - offset), offset)
    }
    return bytes
  }
}
