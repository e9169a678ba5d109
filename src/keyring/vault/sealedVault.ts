import * as v from 'valibot'
import { Uuid } from '../../protocol/primitives.ts'
import { MAX_CONTENTS_BYTES } from './contents/contents.ts'
import { Slot } from './slots/slotTypes.ts'

/** The contents and their tag (AES-GCM, 16 bytes), in hex digits. */
const MAX_CIPHERTEXT_DIGITS = 2 * (MAX_CONTENTS_BYTES + 16)

/** The vault as it is stored: readable by everybody, opened by one of its slots only. Bytes are lower-case hex. */
export const SealedVault = v.strictObject({
  v: v.literal(1),
  vaultId: Uuid,
  /** Counts the writes: of two copies, the higher one is the newer. */
  gen: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** Version of the contents. */
  schema: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  slots: v.pipe(
    v.array(Slot),
    v.minLength(1),
    v.maxLength(16),
    v.check((slots) => new Set(slots.map(({ slotId }) => slotId)).size === slots.length),
  ),
  iv: v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/)),
  ct: v.pipe(v.string(), v.minLength(32), v.maxLength(MAX_CIPHERTEXT_DIGITS), v.check(isHexBytes)),
  /** SHA-256 of everything above: tells damage from a wrong password. It is no protection by itself. */
  checksum: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
export type SealedVault = v.InferOutput<typeof SealedVault>

/** All of a sealed vault but the ciphertext and the checksum. */
export type VaultHeader = Omit<SealedVault, 'ct' | 'checksum'>

/** Looks for what is no hex digit: a pattern over a whole long text would run out of stack. */
function isHexBytes(text: string): boolean {
  return text.length % 2 === 0 && !/[^0-9a-f]/.test(text)
}
