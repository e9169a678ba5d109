import type { SlotHead } from '../slots/slot.ts'
import { assertFuture } from './assertFuture.ts'
import { findSlot } from './findSlot.ts'
import type { ChangeTools, OpenedVault } from './openedVault.ts'

/**
 * @param options.expiresAtMs undefined for a slot without an end
 * @throws WalletError `unknownSlot`, `expiryInPast`
 */
export function setSlotExpiry(
  opened: OpenedVault,
  { slotId, expiresAtMs }: { slotId: string; expiresAtMs: number | undefined },
  { clock }: Pick<ChangeTools, 'clock'>,
): OpenedVault {
  assertFuture(expiresAtMs, clock)
  const { expiresAtMs: _, ...slot } = findSlot(opened, slotId)
  const changed = { ...slot, ...(expiresAtMs !== undefined && { expiresAtMs }) } as SlotHead
  return { ...opened, slots: opened.slots.map((other) => (other.slotId === slotId ? changed : other)) }
}
