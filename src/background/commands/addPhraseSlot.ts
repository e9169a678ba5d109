import { addPhraseSlot as add } from '../../keyring/vault/change/addPhraseSlot.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Lets a recovery phrase reset the password. Nothing that is written says whose phrase it is. */
export const addPhraseSlot: CommandHandler<'addPhraseSlot'> = async (params, { slots }) => {
  let slotId = ''
  await slots.change(async (opened, tools) => {
    const added = await add(opened, params, tools)
    slotId = added.slotId
    return added.opened
  })
  return { slotId }
}
