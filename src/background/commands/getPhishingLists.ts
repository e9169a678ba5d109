import type { CommandHandler } from './commandHandler.ts'

/** Tells which lists of sites that steal are used, and how old they are. */
export const getPhishingLists: CommandHandler<'getPhishingLists'> = async (_, { phishing }) => {
  const { shipped, brought } = await phishing.list()
  return { shipped, ...(brought && { brought }) }
}
