import type { CommandHandler } from './commandHandler.ts'

/** Forgets the data key at once. */
export const lock: CommandHandler<'lock'> = async (_, { session }) => {
  await session.close('byHand')
  return {}
}
