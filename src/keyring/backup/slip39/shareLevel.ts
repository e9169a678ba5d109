import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { drawBytes } from '../../random/drawBytes.ts'
import type { Random } from '../../random/random.ts'
import { wipe } from '../../wipe.ts'
import { interpolate, type Point } from './interpolate.ts'

/** The places of the polynomials where the secret and its digest are (SLIP-39). */
const SECRET_X = 255
const DIGEST_X = 254
const DIGEST_BYTES = 4

/**
 * Splits a secret so that any `threshold` of the parts give it back, and fewer say nothing about it
 * (SLIP-39 `SplitSecret`).
 *
 * @param options.count 1 to 16, not less than the threshold
 * @returns parts at the places 0 to count - 1; the caller wipes their values
 */
export function splitSecret(
  secret: Uint8Array,
  { threshold, count, random }: { threshold: number; count: number; random: Random },
): Point[] {
  if (threshold === 1) return Array.from({ length: count }, (_, x) => ({ x, value: Uint8Array.from(secret) }))
  const chosen: Point[] = Array.from({ length: threshold - 2 }, (_, x) => ({
    x,
    value: drawBytes(random, secret.length),
  }))
  const padding = drawBytes(random, secret.length)
  const key = padding.subarray(DIGEST_BYTES)
  const digest = { x: DIGEST_X, value: concatBytes(digestOf(secret, key), key) }
  const base = [...chosen, digest, { x: SECRET_X, value: secret }]
  const computed = Array.from({ length: count - chosen.length }, (_, i) => {
    const x = chosen.length + i
    return { x, value: interpolate(base, x) }
  })
  wipe(padding, digest.value)
  return [...chosen, ...computed]
}

/**
 * Puts parts together again (SLIP-39 `RecoverSecret`).
 *
 * @param points exactly as many as the threshold was
 * @returns the secret, which the caller wipes; undefined if its digest does not fit: a part is of another secret
 */
export function recoverSecret(points: readonly Point[]): Uint8Array | undefined {
  const [first] = points
  if (points.length === 1 && first) return Uint8Array.from(first.value)
  const secret = interpolate(points, SECRET_X)
  const digest = interpolate(points, DIGEST_X)
  const expected = digestOf(secret, digest.subarray(DIGEST_BYTES))
  const differences = expected.reduce((sum, byte, i) => sum | (byte ^ (digest[i] ?? 0)), 0)
  wipe(digest)
  if (differences === 0) return secret
  wipe(secret)
  return undefined
}

function digestOf(secret: Uint8Array, key: Uint8Array): Uint8Array {
  return hmac(sha256, key, secret).subarray(0, DIGEST_BYTES)
}
