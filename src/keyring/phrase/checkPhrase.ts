import { normalizeWord } from './normalizeWords.ts'
import { isChecksumValid } from './phraseEntropy.ts'
import { suggestWords } from './suggestWords.ts'
import { isWordCount } from './wordCounts.ts'
import { isKnownWord } from './words.ts'

export type PhraseCheck = {
  /** One entry for each word given, in order; suggestions only for a word that is not in the list. */
  readonly words: { readonly valid: boolean; readonly suggestions: string[] }[]
  readonly wordCountValid: boolean
  /** True only when every word is known, the count is right and the checksum fits. */
  readonly checksumValid: boolean
}

/** Judges a recovery phrase while it is being typed (BIP-39, English). Never throws. */
export function checkPhrase(words: readonly string[]): PhraseCheck {
  const normalized = words.map(normalizeWord)
  const wordCountValid = isWordCount(words.length)
  const allKnown = normalized.every(isKnownWord)
  return {
    words: normalized.map((word) =>
      isKnownWord(word)
        ? { valid: true, suggestions: [] }
        : { valid: false, suggestions: suggestWords(word) },
    ),
    wordCountValid,
    checksumValid: wordCountValid && allKnown && isChecksumValid(normalized),
  }
}
