import { Button } from '../../ui/Button.tsx'
import classes from './PhraseVerdict.module.css'
import type { PhraseCheck } from './usePhraseCheck.ts'

type PhraseVerdictProps = {
  readonly words: readonly string[]
  readonly check: PhraseCheck | undefined
  readonly onWord: (place: number, text: string) => void
}

/** Says what is wrong with the words, the first thing first, and offers what a wrong one may have meant. */
export function PhraseVerdict({ words, check, onWord }: PhraseVerdictProps) {
  const place = words.findIndex((word, i) => word !== '' && check?.words[i]?.valid === false)
  const suggestions = check?.words[place]?.suggestions ?? []
  return (
    <div className={classes.verdict} role="status">
      {check && <p>{describe(words, check, place)}</p>}
      {suggestions.length > 0 && (
        <div className={classes.suggestions}>
          {suggestions.map((suggestion) => (
            <Button key={suggestion} variant="secondary" onClick={() => onWord(place, suggestion)}>
              {suggestion}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

/** @param place of the first word that is not in the list; -1 when there is none */
function describe(words: readonly string[], check: PhraseCheck, place: number): string {
  if (place >= 0) return describeUnknown(place + 1, words[place] ?? '', check.words[place]?.suggestions ?? [])
  const missing = words.filter((word) => word === '').length
  if (missing === words.length) return ''
  if (missing > 0) return missing === 1 ? 'One word to go.' : `${missing} words to go.`
  if (check.complete) return 'These words fit together.'
  return 'Each word is right, but together they are no phrase. One may be a wrong word, or two may have changed places.'
}

/** A word may only be unfinished. */
function describeUnknown(number: number, word: string, suggestions: readonly string[]): string {
  if (suggestions.some((suggestion) => suggestion.startsWith(word.toLowerCase())))
    return `Word ${number} may become:`
  const sentence = `Word ${number} is not one of the words a phrase can have.`
  return suggestions.length > 0 ? `${sentence} Did you mean:` : sentence
}
