import { normalizeWord } from './normalizeWords.ts'
import { englishWords } from './words.ts'

const MAX_COMPLETIONS = 6

/** @returns up to 6 words that begin with what has been typed, in the order of the list; none for nothing typed */
export function completeWord(prefix: string, list: readonly string[] = englishWords): string[] {
  const typed = normalizeWord(prefix)
  if (typed === '') return []
  return list.filter((word) => word.startsWith(typed)).slice(0, MAX_COMPLETIONS)
}
