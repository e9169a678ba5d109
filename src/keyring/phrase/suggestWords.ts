import { completeWord } from './completeWord.ts'
import { normalizeWord } from './normalizeWords.ts'
import { englishWords } from './words.ts'

const MAX_SUGGESTIONS = 6
const MAX_TYPOS = 2

/** @returns what a word that is not in the list may have meant: its completions first, then its neighbours by typing errors */
export function suggestWords(wrongWord: string, list: readonly string[] = englishWords): string[] {
  const typed = normalizeWord(wrongWord).slice(0, 16)
  if (typed.length < (list === englishWords ? 2 : 1)) return []
  const neighbours = list
    .map((word) => ({ word, typos: countTypos(typed, word) }))
    .filter(({ typos }) => typos <= MAX_TYPOS)
    .sort((first, second) => first.typos - second.typos)
    .map(({ word }) => word)
  return [...new Set([...completeWord(typed, list), ...neighbours])].slice(0, MAX_SUGGESTIONS)
}

/** Optimal string alignment: letters added, dropped, changed, or two neighbours swapped. */
function countTypos(typed: string, word: string): number {
  if (Math.abs(typed.length - word.length) > MAX_TYPOS) return MAX_TYPOS + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: word.length + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row++) {
    const current = [row]
    for (let column = 1; column <= word.length; column++) {
      const changed = (last[column - 1] ?? 0) + (typed[row - 1] === word[column - 1] ? 0 : 1)
      const best = Math.min(changed, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
      const swapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]
      current.push(swapped ? Math.min(best, (beforeLast[column - 2] ?? best) + 1) : best)
    }
    beforeLast = last
    last = current
  }
  return last[word.length] ?? MAX_TYPOS + 1
}
