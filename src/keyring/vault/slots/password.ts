import { bytesToHex } from '@noble/hashes/utils.js'
import { drawBytes } from '../../random/drawBytes.ts'
import { derivePasswordKey } from '../kdf/derivePasswordKey.ts'
import { assertKdfBounds, type KdfCost, type KdfParams } from '../kdf/kdfParams.ts'
import type { SlotType } from './slotType.ts'

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
