import { setSlotExpiry as setExpiry } from '../../keyring/vault/change/setSlotExpiry.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Sets when a slot ends. */
export const setSlotExpiry: CommandHandler<'setSlotExpiry'> = async ({ slotId, expiresAtMs }, { slots }) => {
  await slots.change((opened, tools) => setExpiry(opened, { slotId, expiresAtMs }, tools))
  return {}
}
