import type { CommandHandler } from './commandHandler.ts'

/** Sets a damaged audit log aside, and starts a new one. */
export const startNewLog: CommandHandler<'startNewLog'> = async (_, { audit }) => {
  await audit.startAnew()
  return {}
}
