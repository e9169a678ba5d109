import { bytesToHex } from '@noble/hashes/utils.js'
import type { Clock } from '../../clock.ts'
import { createUuid } from '../../random/createUuid.ts'
import type { Random } from '../../random/random.ts'
import { wipe } from '../../wipe.ts'
import type { SlotNote } from '../body/vaultBody.ts'
import type { KdfCost } from '../kdf/kdfParams.ts'
import type { PasskeySecret } from './passkey.ts'
import type { PasswordSecret } from './password.ts'
import type { PhraseSecret } from './phrase.ts'
import type { PasskeyParams, SlotHead } from './slot.ts'
import { createSlotKeys } from './slotKeys.ts'
import { slotTypeOf } from './slotTypes.ts'

/** The secret of a new slot, and what its type needs besides. */
export type NewSlotSecret =
  | (PasswordSecret & { readonly options: KdfCost })
  | (PasskeySecret & { readonly options: PasskeyParams })
  | (PhraseSecret & { readonly options: object })

/**
 * Makes a slot that has no data key yet.
 *
 * @returns the slot, and what the vault's contents must hold of it
 * @throws WalletError `kdfOutOfBounds`, `weakRandom`
 */
export async function createSlot(options: {
  secret: NewSlotSecret
  name: string
  expiresAtMs?: number | undefined
  vaultId: string
  random: Random
  clock: Clock
}): Promise<{ slot: SlotHead; note: SlotNote }> {
  const { secret, name, expiresAtMs, vaultId, random, clock } = options
  const { type } = secret
  const slotType = slotTypeOf(secret)
  const slotId = createUuid(random)
  const params = slotType.createParams(secret.options, random)
  slotType.assertParams(params)
  const slotKey = await slotType.deriveKey(secret, params, vaultId)
  try {
    const binding = { vaultId, slotId, type, params }
    const { keys, psk } = await createSlotKeys(slotKey, { binding, random })
    const expiry = expiresAtMs === undefined ? {} : { expiresAtMs }
    const slot = { type, slotId, name, createdAtMs: clock(), ...expiry, params, keys } as SlotHead
    const note = { psk: bytesToHex(psk) }
    wipe(psk)
    return { slot, note }
  } finally {
    wipe(slotKey)
  }
}
