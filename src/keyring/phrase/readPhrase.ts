import { findWordList } from './findWordList.ts'
import { normalizeWords } from './normalizeWords.ts'
import { parsePhrase } from './parsePhrase.ts'
import type { LoadWords } from './parseWordList.ts'
import { phraseToEntropy } from './phraseEntropy.ts'

/**
 * A recovery phrase as it is kept: `phrase`, the words themselves, only where they are not English. The same entropy in
 * words of another language is another seed (BIP-39).
 */
export type ReadPhrase = {
  /** 16 to 32 bytes; the caller wipes them after use. */
  readonly entropy: Uint8Array
  readonly phrase?: string
}

/**
 * Reads a recovery phrase in any of the languages of BIP-39.
 *
 * @throws WalletError as `parsePhrase`, and `wordListDamaged`
 */
export async function readPhrase(
  input: string | readonly string[],
  loadWords: LoadWords,
): Promise<ReadPhrase> {
  const list = await findWordList(normalizeWords(input), loadWords)
  const words = parsePhrase(input, list.words)
  const entropy = phraseToEntropy(words, list.words)
  return list.isEnglish ? { entropy } : { entropy, phrase: words.join(' ') }
}
