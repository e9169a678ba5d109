import type { Random } from './random.ts'

/** @returns the platform's own generator, `crypto.getRandomValues` (W3C Web Cryptography) */
export function createSecureRandom(): Random {
  return (byteCount) => globalThis.crypto.getRandomValues(new Uint8Array(byteCount))
}
