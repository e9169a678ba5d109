import { renameSlot as rename } from '../../keyring/vault/change/renameSlot.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Gives a slot another name. */
export const renameSlot: CommandHandler<'renameSlot'> = async (params, { slots }) => {
  await slots.change((opened) => rename(opened, params))
  return {}
}
