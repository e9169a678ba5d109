import type { CommandHandler } from './commandHandler.ts'

/** Lets a site ask the person again. */
export const unmuteSite: CommandHandler<'unmuteSite'> = async ({ origin }, { flood }) => {
  await flood.unmute(origin)
  return {}
}
