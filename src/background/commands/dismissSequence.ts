import type { CommandHandler } from './commandHandler.ts'

/** Puts a sequence away that is over or was stopped. */
export const dismissSequence: CommandHandler<'dismissSequence'> = async ({ sequenceId }, { sequences }) => {
  await sequences.dismiss(sequenceId)
  return {}
}
