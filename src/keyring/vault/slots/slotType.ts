import * as v from 'valibot'
import type { Clock } from '../../clock.ts'
import type { Random } from '../../random/random.ts'

/** The data key, encrypted under the key that a slot's secret gives (AES-256-GCM: 12-byte IV, 32 + 16 bytes). */
export const WrappedKey = v.strictObject({
  iv: v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/)),
  ct: v.pipe(v.string(), v.regex(/^[0-9a-f]{96}$/)),
})
export type WrappedKey = v.InferOutput<typeof WrappedKey>

/**
 * A way to open the vault. One file each, listed in `slotTypes.ts`.
 * `Slot` is what the vault keeps, `Secret` what the person brings, `Options` what making a slot can be told.
 */
export type SlotType<Type extends string, Slot extends { type: Type }, Secret, Options> = {
  readonly type: Type
  readonly schema: v.GenericSchema<unknown, Slot>
  /** Makes a slot that opens to `dataKey`. */
  seal(
    secret: Secret,
    options: Options & { vaultId: string; dataKey: Uint8Array; random: Random; clock: Clock },
  ): Promise<Slot>
  /** @returns the data key, 32 bytes that the caller wipes, or undefined if the secret is not this slot's */
  open(slot: Slot, secret: Secret, vaultId: string): Promise<Uint8Array | undefined>
}
