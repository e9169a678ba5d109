import { createPhrase } from '../../keyring/phrase/createPhrase.ts'
import type { CommandHandler } from './commandHandler.ts'

/** A new recovery phrase from fresh entropy. It is kept nowhere until `createWallet`. */
export const draftPhrase: CommandHandler<'draftPhrase'> = ({ wordCount }, { platform }) => ({
  words: createPhrase({ wordCount, random: platform.random }),
})
