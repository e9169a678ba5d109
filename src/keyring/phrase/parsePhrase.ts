import { WalletError } from '../../protocol/errors.ts'
import { normalizeWords } from './normalizeWords.ts'
import { isChecksumValid } from './phraseEntropy.ts'
import { isWordCount } from './wordCounts.ts'
import { englishWords } from './words.ts'

/**
 * Reads a recovery phrase (BIP-39) of 12, 15, 18, 21 or 24 words.
 *
 * @param input the words, or the whole phrase as one text; case and white space don't matter
 * @param list the words that it may be of; the English ones if left out
 * @returns the words in normal form
 * @throws WalletError `badWordCount`, `unknownWord` (the message says which, by its place) or `badChecksum`.
 *   No message holds a word of the phrase.
 */
export function parsePhrase(
  input: string | readonly string[],
  list: readonly string[] = englishWords,
): string[] {
  const known = new Set(list)
  const words = normalizeWords(input)
  if (!isWordCount(words.length)) {
    throw new WalletError(
      'invalidInput',
      `A recovery phrase has 12, 15, 18, 21 or 24 words; this one has ${words.length}.`,
      { reason: 'badWordCount' },
    )
  }
  const unknown = words.findIndex((word) => !known.has(word))
  if (unknown !== -1) {
    throw new WalletError(
      'invalidInput',
      `Word ${unknown + 1} is not one of the recovery words. Check its spelling.`,
      {
        reason: 'unknownWord',
      },
    )
  }
  if (!isChecksumValid(words, list)) {
    throw new WalletError(
      'invalidInput',
      'All words are recovery words, but they don’t belong together. Check that none is wrong or out of order.',
      { reason: 'badChecksum' },
    )
  }
  return words
}
