import { bytesToHex } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { TimeMs, Uuid } from '../../../protocol/primitives.ts'
import { createUuid } from '../../random/createUuid.ts'
import { drawBytes } from '../../random/drawBytes.ts'
import { wipe } from '../../wipe.ts'
import { derivePasswordKey } from '../kdf/derivePasswordKey.ts'
import { defaultKdfCost, type KdfCost, KdfParams } from '../kdf/kdfParams.ts'
import { type SlotType, WrappedKey } from './slotType.ts'
import { unwrapKey, wrapKey } from './wrapKey.ts'

export const PasswordSlot = v.strictObject({
  type: v.literal('password'),
  slotId: Uuid,
  createdAtMs: TimeMs,
  kdf: KdfParams,
  wrap: WrappedKey,
})
export type PasswordSlot = v.InferOutput<typeof PasswordSlot>

/** Opens the vault by a password, made slow to guess by Argon2id (RFC 9106). */
export const passwordSlot: SlotType<'password', PasswordSlot, string, { kdf?: KdfCost | undefined }> = {
  type: 'password',
  schema: PasswordSlot,
  seal: async (password, { vaultId, dataKey, random, clock, kdf: cost = defaultKdfCost }) => {
    const slotId = createUuid(random)
    const { memoryKiB, iterations, parallelism } = cost
    const salt = bytesToHex(drawBytes(random, 16))
    const kdf: KdfParams = { name: 'argon2id', memoryKiB, iterations, parallelism, salt }
    const slotKey = await derivePasswordKey(password, kdf)
    try {
      const binding = { vaultId, slotId, type: 'password', params: kdf }
      const wrap = await wrapKey(dataKey, { slotKey, binding, random })
      return { type: 'password', slotId, createdAtMs: clock(), kdf, wrap }
    } finally {
      wipe(slotKey)
    }
  },
  open: async (slot, password, vaultId) => {
    const slotKey = await derivePasswordKey(password, slot.kdf)
    try {
      const binding = { vaultId, slotId: slot.slotId, type: 'password', params: slot.kdf }
      return await unwrapKey(slot.wrap, { slotKey, binding })
    } finally {
      wipe(slotKey)
    }
  },
}
