import { findSlot } from './findSlot.ts'
import type { OpenedVault } from './openedVault.ts'

/** @throws WalletError `unknownSlot` */
export function renameSlot(
  opened: OpenedVault,
  { slotId, name }: { slotId: string; name: string },
): OpenedVault {
  const renamed = { ...findSlot(opened, slotId), name }
  return { ...opened, slots: opened.slots.map((slot) => (slot.slotId === slotId ? renamed : slot)) }
}
