import type { CommandHandler } from './commandHandler.ts'

/** Lets go of the list of sites that was brought; the shipped one stays. */
export const dropPhishingList: CommandHandler<'dropPhishingList'> = async (_, { phishing }) => {
  await phishing.drop()
  return {}
}
