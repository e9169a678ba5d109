import type { CommandHandler } from './commandHandler.ts'

/** Sends nothing more of a sequence. */
export const stopSequence: CommandHandler<'stopSequence'> = async ({ sequenceId }, { sequences }) => {
  await sequences.stop(sequenceId)
  return {}
}
