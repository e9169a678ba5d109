import { WalletError } from '../../protocol/errors.ts'
import { wipe } from '../wipe.ts'
import type { Random } from './random.ts'

/** Fewer bytes than this may repeat by honest chance, so the health check could not tell. */
const MIN_BYTES = 12

/**
 * Draws secret bytes and checks that the generator is alive: it gives as many bytes as asked, never one byte
 * over and over, and never the same block twice in a row.
 *
 * @param byteCount at least 12; an honest generator then fails this check less than once in 2^88 draws
 * @throws WalletError `weakRandom` if the generator fails the check; nothing drawn is used
 * @throws RangeError if fewer than 12 bytes are asked for
 */
export function drawBytes(random: Random, byteCount: number): Uint8Array {
  if (!Number.isSafeInteger(byteCount) || byteCount < MIN_BYTES) {
    throw new RangeError(`Secret bytes are drawn ${MIN_BYTES} or more at a time`)
  }
  const bytes = random(byteCount)
  const next = random(byteCount)
  const healthy = isVaried(bytes, byteCount) && isVaried(next, byteCount) && !isSame(bytes, next)
  // `next` only proves that the generator moves on; it is a secret nobody needs.
  if (next !== bytes) wipe(next)
  if (!healthy) {
    throw new WalletError(
      'internal',
      'This device gives no good random numbers, so no key can be made safely. Restart the browser and try again.',
      { reason: 'weakRandom' },
    )
  }
  return bytes
}

function isVaried(bytes: Uint8Array, byteCount: number): boolean {
  return bytes.length === byteCount && bytes.some((byte) => byte !== bytes[0])
}

function isSame(first: Uint8Array, second: Uint8Array): boolean {
  return first.length === second.length && first.every((byte, index) => byte === second[index])
}
