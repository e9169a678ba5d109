import { WalletError } from '../../protocol/errors.ts'
import type { LoadWords } from './parseWordList.ts'
import { isChecksumValid } from './phraseEntropy.ts'
import { languagesOf } from './phraseLanguages.ts'
import { englishWords, isKnownWord } from './words.ts'

/** The list that words belong to. */
export type FoundList = { readonly words: readonly string[]; readonly isEnglish: boolean }

const MAX_WORDS = 24

const english: FoundList = { words: englishWords, isEnglish: true }

/**
 * Finds the list that words are of: the one whose checksum they fit, else the one that knows most of them. Other lists than
 * the English one are read only where a word is not English, or English words don't fit together.
 *
 * @param words in normal form; empty ones say nothing
 */
export async function findWordList(words: readonly string[], loadWords: LoadWords): Promise<FoundList> {
  // No phrase is longer: nothing is looked up for what can't be one.
  if (words.length > MAX_WORDS) return english
  const given = words.filter((word) => word !== '')
  const isEnglish = given.every(isKnownWord)
  if (isEnglish && (given.length < words.length || isChecksumValid(words))) return english
  /** A list that is not there knows no word. One that was changed is told, unless the words are English anyway. */
  const orNone = (error: unknown): readonly string[] => {
    if (!isEnglish && error instanceof WalletError) throw error
    return []
  }
  const others = await Promise.all(languagesOf(given).map((language) => loadWords(language).catch(orNone)))
  const lists = [english, ...others.map((list) => ({ words: list, isEnglish: false }))].map((list) => {
    const known = new Set(list.words)
    return { list, count: given.filter((word) => known.has(word)).length }
  })
  const most = Math.max(...lists.map(({ count }) => count))
  const best = lists.filter(({ count }) => count === most).map(({ list }) => list)
  return best.find((list) => isChecksumValid(words, list.words)) ?? best[0] ?? english
}
