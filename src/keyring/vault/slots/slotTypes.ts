import * as v from 'valibot'
import type { slotTypeNames } from '../../../protocol/slots.ts'
import { type PasskeySecret, PasskeySlot, passkeySlot } from './passkey.ts'
import { type PasswordSecret, PasswordSlot, passwordSlot } from './password.ts'
import { type PhraseSecret, PhraseSlot, phraseSlot } from './phrase.ts'
import type { SlotType } from './slotType.ts'

/** A slot, as the vault keeps it. One line a type. */
export const Slot = v.variant('type', [PasswordSlot, PasskeySlot, PhraseSlot])
export type Slot = v.InferOutput<typeof Slot>

/** All of a slot but the data key in it, which is another after each change. */
export type SlotHead = Slot extends infer Each ? (Each extends Slot ? Omit<Each, 'wrap'> : never) : never

/** What opens a slot. */
export type SlotSecret = PasswordSecret | PasskeySecret | PhraseSecret

/** Every way to open the vault. A type of slot without its entry is a type error. */
export const slotTypes = {
  password: passwordSlot,
  passkey: passkeySlot,
  phrase: phraseSlot,
} as const satisfies Record<Slot['type'] & (typeof slotTypeNames)[number], unknown>

/** @returns the type of a slot, for whatever does the same for each */
export function slotTypeOf({ type }: Pick<Slot, 'type'>): SlotType<Slot['params'], SlotSecret, unknown> {
  return slotTypes[type] as SlotType<never, never, never> as SlotType<Slot['params'], SlotSecret, unknown>
}
