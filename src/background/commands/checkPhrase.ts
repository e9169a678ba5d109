import { checkPhrase as judgePhrase } from '../../keyring/phrase/checkPhrase.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Judges words while they are typed. */
export const checkPhrase: CommandHandler<'checkPhrase'> = ({ words }) => {
  const check = judgePhrase(words)
  return { ...check, words: [...check.words] }
}
