import type { CommandHandler } from './commandHandler.ts'

/** Draws the vault's data key anew. */
export const rotateDataKey: CommandHandler<'rotateDataKey'> = async (_, { slots }) => {
  await slots.change((opened) => opened)
  return {}
}
