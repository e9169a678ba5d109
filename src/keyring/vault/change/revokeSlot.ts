import { findSlot } from './findSlot.ts'
import type { OpenedVault } from './openedVault.ts'

/**
 * Takes a way in away. Whether enough is left is looked at when the vault is sealed.
 *
 * @throws WalletError `unknownSlot`
 */
export function revokeSlot(opened: OpenedVault, slotId: string): OpenedVault {
  findSlot(opened, slotId)
  return { ...opened, slots: opened.slots.filter((slot) => slot.slotId !== slotId) }
}
