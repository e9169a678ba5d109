import type { SealedVault } from '../sealedVault.ts'

/** @returns true when the older vault opens by a slot that the newer one no longer has */
export function hasRevokedSlot(older: SealedVault, newer: SealedVault): boolean {
  const kept = new Set(newer.slots.map(({ slotId }) => slotId))
  return older.slots.some(({ slotId }) => !kept.has(slotId))
}
