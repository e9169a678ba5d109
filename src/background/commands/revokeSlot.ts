import { revokeSlot as revoke } from '../../keyring/vault/change/revokeSlot.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Takes a way to unlock the wallet away. It opens no copy on this device any more. */
export const revokeSlot: CommandHandler<'revokeSlot'> = async ({ slotId }, { slots, vault, audit }) => {
  const subject = vault.slots().find((slot) => slot.slotId === slotId)?.type
  await slots.change((opened) => revoke(opened, slotId))
  await audit.record({ type: 'slotRevoked', ...(subject && { subject }) })
  return {}
}
