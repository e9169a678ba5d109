import { bytesToHex } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { drawBytes } from '../../random/drawBytes.ts'
import { derivePasswordKey } from '../kdf/derivePasswordKey.ts'
import { assertKdfBounds, type KdfCost, KdfParams } from '../kdf/kdfParams.ts'
import { type SlotType, slotEntries } from './slotType.ts'

export const PasswordSlot = v.strictObject({
  type: v.literal('password'),
  ...slotEntries,
  params: KdfParams,
})
export type PasswordSlot = v.InferOutput<typeof PasswordSlot>

export type PasswordSecret = { readonly type: 'password'; readonly password: string }

/** Opens the vault by a password, made slow to guess by Argon2id (RFC 9106). */
export const passwordSlot: SlotType<KdfParams, PasswordSecret, KdfCost> = {
  createParams: ({ memoryKiB, iterations, parallelism }, random) => {
    const salt = bytesToHex(drawBytes(random, 16))
    return { name: 'argon2id', memoryKiB, iterations, parallelism, salt }
  },
  assertParams: assertKdfBounds,
  fits: () => true,
  deriveKey: ({ password }, params) => derivePasswordKey(password, params),
}
