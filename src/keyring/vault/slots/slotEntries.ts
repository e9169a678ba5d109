import * as v from 'valibot'
import { Name, TimeMs, Uuid } from '../../../protocol/primitives.ts'

const Iv = v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/))
export const Bytes32 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/**
 * The key pair of a slot. The data key is encrypted to its public half, so that it can be replaced while the slot's own
 * secret is not at hand; the other half is encrypted under the key that the secret gives.
 */
const SlotKeys = v.strictObject({
  /** X25519. */
  publicKey: Bytes32,
  /** The secret key (32 bytes) and the pre-shared key (32), AES-256-GCM. */
  secret: v.strictObject({ iv: Iv, ct: v.pipe(v.string(), v.regex(/^[0-9a-f]{160}$/)) }),
})
export type SlotKeys = v.InferOutput<typeof SlotKeys>

/** The data key, encrypted to the slot's public key (HPKE). */
const WrappedKey = v.strictObject({ enc: Bytes32, ct: v.pipe(v.string(), v.regex(/^[0-9a-f]{96}$/)) })
export type WrappedKey = v.InferOutput<typeof WrappedKey>

/** What every slot has in the vault's readable part, whatever its type. */
export const slotEntries = {
  slotId: Uuid,
  name: Name,
  createdAtMs: TimeMs,
  expiresAtMs: v.optional(TimeMs),
  keys: SlotKeys,
  wrap: WrappedKey,
} as const
