import * as v from 'valibot'
import { CredentialId } from '../../../protocol/slots.ts'
import { KdfParams } from '../kdf/kdfParams.ts'
import { Bytes32, slotEntries } from './slotEntries.ts'

// What a start reads of slots: how each is kept. What opens them is loaded when somebody unlocks (`slotTypes.ts`).

export const PasskeyParams = v.strictObject({
  credentialId: CredentialId,
  /** What the authenticator is given to work on: 32 bytes. */
  prfSalt: Bytes32,
  /** COSE key (RFC 9052) as hex, as the authenticator gave it: its assertions are checked by it. */
  publicKey: v.pipe(v.string(), v.maxLength(2048), v.regex(/^([0-9a-f]{2})+$/)),
  /** COSE algorithm, e.g. -7 for ES256. */
  algorithm: v.pipe(v.number(), v.safeInteger()),
})
export type PasskeyParams = v.InferOutput<typeof PasskeyParams>

const PhraseParams = v.strictObject({ salt: Bytes32 })
export type PhraseParams = v.InferOutput<typeof PhraseParams>

/** A slot, as the vault keeps it. One line a type. */
export const Slot = v.variant('type', [
  v.strictObject({ type: v.literal('password'), ...slotEntries, params: KdfParams }),
  v.strictObject({ type: v.literal('passkey'), ...slotEntries, params: PasskeyParams }),
  v.strictObject({ type: v.literal('phrase'), ...slotEntries, params: PhraseParams }),
])
export type Slot = v.InferOutput<typeof Slot>

/** All of a slot but the data key in it, which is another after each change. */
export type SlotHead = Slot extends infer Each ? (Each extends Slot ? Omit<Each, 'wrap'> : never) : never
