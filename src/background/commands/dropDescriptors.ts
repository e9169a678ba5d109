import type { CommandHandler } from './commandHandler.ts'

/** Lets go of the descriptions of contracts that were brought; the shipped ones stay. */
export const dropDescriptors: CommandHandler<'dropDescriptors'> = async (_, { broughtDescriptors }) => {
  await broughtDescriptors.drop()
  return {}
}
