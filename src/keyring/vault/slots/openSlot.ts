import { wipe } from '../../wipe.ts'
import { vaultCorrupted } from '../vaultCorrupted.ts'
import type { Slot } from './slot.ts'
import { openSlotKeys } from './slotKeys.ts'
import { type SlotSecret, slotTypeOf } from './slotTypes.ts'
import { unwrapDataKey } from './wrapDataKey.ts'

/**
 * Opens a slot by its secret.
 *
 * @returns the data key, 32 bytes that the caller wipes, or undefined if the secret is not this slot's
 * @throws WalletError `kdfOutOfBounds` if the slot's parameters were tampered with, `vaultCorrupted` if the secret is
 *   right and the slot still gives no data key: something else in it was changed
 */
export async function openSlot(
  slot: Slot,
  { secret, vaultId }: { secret: SlotSecret; vaultId: string },
): Promise<Uint8Array | undefined> {
  if (slot.type !== secret.type) return undefined
  const slotType = slotTypeOf(slot)
  slotType.assertParams(slot.params)
  if (!slotType.fits(secret, slot.params)) return undefined
  const slotKey = await slotType.deriveKey(secret, slot.params, vaultId)
  const { slotId, type, params } = slot
  const keys = await openSlotKeys(slot.keys, { slotKey, binding: { vaultId, slotId, type, params } })
  wipe(slotKey)
  if (!keys) return undefined
  const dataKey = await unwrapDataKey(slot, { keys, vaultId })
  wipe(keys.secretKey, keys.psk)
  if (!dataKey) throw vaultCorrupted()
  return dataKey
}
