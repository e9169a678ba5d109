import type { CommandHandler } from './commandHandler.ts'

/** Goes on with a sequence that was stopped. */
export const goOnWithSequence: CommandHandler<'goOnWithSequence'> = async ({ sequenceId }, { sequences }) => {
  await sequences.goOn(sequenceId)
  return {}
}
