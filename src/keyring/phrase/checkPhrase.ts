import { normalizeWord } from './normalizeWords.ts'
import { isChecksumValid } from './phraseEntropy.ts'
import { suggestWords } from './suggestWords.ts'
import { isWordCount } from './wordCounts.ts'
import { englishWords } from './words.ts'

export type PhraseCheck = {
  /** One entry for each word given, in order; suggestions only for a word that is not in the list. */
  readonly words: { readonly valid: boolean; readonly suggestions: string[] }[]
  readonly wordCountValid: boolean
  /** True only when every word is known, the count is right and the checksum fits. */
  readonly checksumValid: boolean
}

/**
 * Judges a recovery phrase while it is being typed (BIP-39). Never throws.
 *
 * @param list the words that it may be of; the English ones if left out
 */
export function checkPhrase(words: readonly string[], list: readonly string[] = englishWords): PhraseCheck {
  const known = new Set(list)
  const normalized = words.map(normalizeWord)
  const wordCountValid = isWordCount(words.length)
  const allKnown = normalized.every((word) => known.has(word))
  return {
    words: normalized.map((word) =>
      known.has(word)
        ? { valid: true, suggestions: [] }
        : { valid: false, suggestions: suggestWords(word, list).map(composed) },
    ),
    wordCountValid,
    checksumValid: wordCountValid && allKnown && isChecksumValid(normalized, list),
  }
}

/** As keyboards write it: letters and their accents in one. */
const composed = (word: string) => word.normalize('NFC')
