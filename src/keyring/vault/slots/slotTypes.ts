import * as v from 'valibot'
import { PasswordSlot, passwordSlot } from './password.ts'

/** A slot, as the vault keeps it. One line a type. */
export const Slot = v.variant('type', [PasswordSlot])
export type Slot = v.InferOutput<typeof Slot>

/** Every way to open the vault. A type of slot without its entry is a type error. */
export const slotTypes = { password: passwordSlot } as const satisfies Record<Slot['type'], unknown>
