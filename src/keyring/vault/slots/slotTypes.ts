import type { slotTypeNames } from '../../../protocol/slots.ts'
import { type PasskeySecret, passkeySlot } from './passkey.ts'
import { type PasswordSecret, passwordSlot } from './password.ts'
import { type PhraseSecret, phraseSlot } from './phrase.ts'
import type { Slot } from './slot.ts'
import type { SlotType } from './slotType.ts'

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
