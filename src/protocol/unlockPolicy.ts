import * as v from 'valibot'
import { AssetId } from './ids.ts'
import { Amount } from './primitives.ts'

/** The most of an asset that leaves without a fresh proof, in its smallest unit. */
export const SendLimit = v.object({ assetId: AssetId, amount: Amount })
export type SendLimit = v.InferOutput<typeof SendLimit>

/**
 * How long the wallet stays open, and when it asks once more who is there. To lock after a time without use is a
 * setting like others; what is here takes a fresh proof to change, lest whoever finds the wallet open makes it laxer.
 */
export const UnlockPolicy = v.object({
  /** Hours after which the wallet locks, used or not. */
  maxSessionHours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24)),
  /** Lock when the computer's screen locks, and after it slept. */
  lockWithSystem: v.boolean(),
  /** Ask before anything is sent to an address for the first time. */
  askNewRecipient: v.boolean(),
  /** Ask before anything leaves, whatever it is. */
  askEverySend: v.boolean(),
  /** Ask before more than so much of an asset leaves. */
  limits: v.pipe(v.array(SendLimit), v.maxLength(50)),
})
export type UnlockPolicy = v.InferOutput<typeof UnlockPolicy>

export const defaultUnlockPolicy: UnlockPolicy = {
  maxSessionHours: 12,
  lockWithSystem: true,
  askNewRecipient: false,
  askEverySend: false,
  limits: [],
}
