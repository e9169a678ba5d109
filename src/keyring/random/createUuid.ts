import { bytesToHex } from '@noble/hashes/utils.js'
import { drawBytes } from './drawBytes.ts'
import type { Random } from './random.ts'

/** @returns a random id, UUID version 4 (RFC 9562 §5.4) */
export function createUuid(random: Random): string {
  const bytes = drawBytes(random, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytesToHex(bytes)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
