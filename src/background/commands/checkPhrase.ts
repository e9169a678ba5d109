import { checkPhrase as judgePhrase } from '../../keyring/phrase/checkPhrase.ts'
import { findWordList } from '../../keyring/phrase/findWordList.ts'
import { normalizeWord } from '../../keyring/phrase/normalizeWords.ts'
import { createWordLoader } from '../phrase/createWordLoader.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Judges words while they are typed, in the language that they seem to be of. */
export const checkPhrase: CommandHandler<'checkPhrase'> = async ({ words }, { platform }) => {
  const list = await findWordList(words.map(normalizeWord), createWordLoader(platform))
  const check = judgePhrase(words, list.words)
  return { ...check, words: [...check.words] }
}
