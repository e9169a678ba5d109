import * as v from 'valibot'
import { TimeMs, Uuid } from '../../protocol/primitives.ts'
import { Slot } from './slots/slot.ts'

/** Enough for thousands of accounts, and little enough that a forged vault can't fill the memory. */
export const MAX_CONTENTS_BYTES = 1024 * 1024
/** What stands before the contents: little, for each of the slots. */
const MAX_HEAD_BYTES = 8 * 1024
/** The body and its tag (AES-GCM, 16 bytes), in hex digits. */
const MAX_CIPHERTEXT_DIGITS = 2 * (MAX_HEAD_BYTES + MAX_CONTENTS_BYTES + 16)

/** More ways in than anybody needs. */
export const MAX_SLOTS = 16

/** Counts from 1. */
export const Counter = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
export const Iv = v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/))
export const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
export const Ciphertext = v.pipe(
  v.string(),
  v.minLength(32),
  v.maxLength(MAX_CIPHERTEXT_DIGITS),
  v.check(isHexBytes),
)

/** The vault as it is stored: readable by everybody, opened by one of its slots only. Bytes are lower-case hex. */
export const SealedVault = v.strictObject({
  v: v.literal(2),
  vaultId: Uuid,
  /** Counts the writes: of two copies, the higher one is the newer. */
  gen: Counter,
  /** Version of the contents. */
  schema: Counter,
  /** The moment of the write. A clock that is set back behind it brings no expired slot to life again. */
  writtenAtMs: TimeMs,
  slots: v.pipe(
    v.array(Slot),
    v.minLength(1),
    v.maxLength(MAX_SLOTS),
    v.check((slots) => new Set(slots.map(({ slotId }) => slotId)).size === slots.length),
    // Each would take its time: one password is enough, and a planted second one must not cost as much again.
    v.check((slots) => slots.filter(({ type }) => type === 'password').length <= 1),
  ),
  iv: Iv,
  ct: Ciphertext,
  /** SHA-256 of everything above: tells damage from a wrong password. It is no protection by itself. */
  checksum: Hash,
})
export type SealedVault = v.InferOutput<typeof SealedVault>

/** All of a sealed vault but the ciphertext and the checksum. */
export type VaultHeader = Omit<SealedVault, 'ct' | 'checksum'>

/** Looks for what is no hex digit: a pattern over a whole long text would run out of stack. */
function isHexBytes(text: string): boolean {
  return text.length % 2 === 0 && !/[^0-9a-f]/.test(text)
}
