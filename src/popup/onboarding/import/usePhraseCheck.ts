import { useEffect, useRef, useState } from 'react'
import { useCommand } from '../../wallet/useCommand.ts'
import type { WordBoxes } from './useWords.ts'

/** What is known about one word. It is not said which word it is. */
export type WordCheck = {
  readonly filled: boolean
  readonly valid: boolean
  /** It may become one of those suggested, and is not wrong yet. */
  readonly unfinished: boolean
  readonly suggestions: readonly string[]
}

/** What is known about the words; `complete` when they are a phrase that can be opened. */
export type PhraseCheck = { readonly words: readonly WordCheck[]; readonly complete: boolean }

const WAIT_MS = 120

/** Has the words checked as they are entered. The answer is undefined while it would be about other words. */
export function usePhraseCheck({ read, revision }: WordBoxes): PhraseCheck | undefined {
  const [checked, setChecked] = useState<{ readonly of: number; readonly check: PhraseCheck }>()
  const { run } = useCommand('checkPhrase')
  const latest = useRef(read)
  latest.current = read
  useEffect(() => {
    let overtaken = false
    const timer = setTimeout(async () => {
      const words = latest.current()
      const result = await run({ words })
      if (overtaken || !result) return
      const checks = result.words.map((word, place) => checkWord(words[place] ?? '', word))
      const complete = checks.every(({ valid }) => valid) && result.wordCountValid && result.checksumValid
      setChecked({ of: revision, check: { words: checks, complete } })
    }, WAIT_MS)
    return () => {
      overtaken = true
      clearTimeout(timer)
    }
  }, [revision, run])
  return checked?.of === revision ? checked.check : undefined
}

type Verdict = { readonly valid: boolean; readonly suggestions: readonly string[] }

function checkWord(word: string, { valid, suggestions }: Verdict): WordCheck {
  const unfinished = word !== '' && suggestions.some((suggestion) => suggestion.startsWith(word))
  return { filled: word !== '', valid, unfinished, suggestions }
}
