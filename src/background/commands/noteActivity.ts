import type { CommandHandler } from './commandHandler.ts'

/** Moves the auto-lock: the person is here. */
export const noteActivity: CommandHandler<'noteActivity'> = async (_, { session }) => {
  if (session.isUnlocked()) await session.noteActivity()
  return {}
}
