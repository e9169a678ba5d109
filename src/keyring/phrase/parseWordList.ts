import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { WalletError } from '../../protocol/errors.ts'
import { type PhraseLanguage, wordListDigests } from './phraseLanguages.ts'

/** Where the list of a language comes from: 2048 words in NFKD, in order. */
export type LoadWords = (language: PhraseLanguage) => Promise<readonly string[]>

/**
 * Reads a list of words, a line each. Another list would make another wallet of the same words.
 *
 * @throws WalletError `wordListDamaged` if it is not the one that was published
 */
export function parseWordList(text: string, language: PhraseLanguage): readonly string[] {
  if (bytesToHex(sha256(utf8ToBytes(text))) !== wordListDigests[language]) {
    throw new WalletError('internal', 'The words of this language can’t be read. Install the wallet anew.', {
      reason: 'wordListDamaged',
    })
  }
  return text.trimEnd().split('\n')
}
