import { useEffect, useState } from 'react'
import type { CommandResult } from '../../../protocol/wallet.ts'
import { useCommand } from '../../wallet/useCommand.ts'

/** What is known about the words; `complete` when they are a phrase that can be opened. */
export type PhraseCheck = CommandResult<'checkPhrase'> & { readonly complete: boolean }

const WAIT_MS = 120

/** Has the words checked as they are entered. The answer is undefined while it would be about other words. */
export function usePhraseCheck(words: readonly string[]): PhraseCheck | undefined {
  const [check, setCheck] = useState<PhraseCheck>()
  const { run } = useCommand('checkPhrase')
  useEffect(() => {
    let overtaken = false
    const timer = setTimeout(async () => {
      const result = await run({ words: words.map((word) => word.toLowerCase()) })
      if (overtaken || !result) return
      const known = result.words.every(({ valid }) => valid)
      setCheck({ ...result, complete: known && result.wordCountValid && result.checksumValid })
    }, WAIT_MS)
    return () => {
      overtaken = true
      clearTimeout(timer)
      setCheck(undefined)
    }
  }, [words, run])
  return check
}
