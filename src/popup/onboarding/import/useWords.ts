import { useState } from 'react'
import { parsePhrase } from './parsePhrase.ts'

/** How many words a recovery phrase may have (BIP-39). */
export const wordCounts = [12, 15, 18, 21, 24] as const

/** The words as they are entered, always as many as there are boxes. */
export function useWords() {
  const [words, setWords] = useState<readonly string[]>(() => Array.from({ length: wordCounts[0] }, () => ''))
  return {
    words,
    /** Takes what was typed into a box. Several words at once are a phrase that was pasted. */
    setWord(place: number, text: string): void {
      const pasted = parsePhrase(text)
      setWords(pasted.length > 1 ? spread(words, place, pasted) : words.with(place, text.trim()))
    },
    setWordCount(count: number): void {
      setWords(resize(words, count))
    },
  }
}

/** A whole phrase fills all boxes, however many it needs; a part of one fills those from its place on. */
function spread(words: readonly string[], place: number, pasted: readonly string[]): readonly string[] {
  if ((wordCounts as readonly number[]).includes(pasted.length)) return pasted
  return words.map((word, i) => pasted[i - place] ?? word)
}

function resize(words: readonly string[], count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => words[i] ?? '')
}
