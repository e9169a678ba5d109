import * as v from 'valibot'
import { TimeMs, Uuid } from '../../../protocol/primitives.ts'
import type { VaultContents } from '../contents/contents.ts'

/** What is known of a slot, and is nobody's business who has no way in. */
const SlotNote = v.strictObject({
  /** The key that HPKE shares beforehand, 32 bytes as hex: it alone opens nothing. */
  psk: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  lastUsedAtMs: v.optional(TimeMs),
  /** How often a passkey's authenticator has signed, as it last said (WebAuthn §6.1.1). */
  signCount: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff))),
  /** The wallet whose phrase it is. */
  walletId: v.optional(Uuid),
})
export type SlotNote = v.InferOutput<typeof SlotNote>

/** What stands before the contents in the encrypted part. */
export const BodyHead = v.strictObject({
  /** When the data key was drawn. */
  dataKeyCreatedAtMs: TimeMs,
  /** By slot id. */
  slotNotes: v.record(Uuid, SlotNote),
})
export type BodyHead = v.InferOutput<typeof BodyHead>

/** All that is encrypted under the data key. */
export type VaultBody = BodyHead & { readonly contents: VaultContents }
