import { Button } from '../../ui/actions/Button.tsx'
import classes from './PhraseVerdict.module.css'
import type { PhraseCheck, WordCheck } from './usePhraseCheck.ts'

type PhraseVerdictProps = {
  readonly check: PhraseCheck | undefined
  readonly onWord: (place: number, text: string) => void
}

/** Says what is wrong with the words, the first thing first, and offers what a wrong one may have meant. */
export function PhraseVerdict({ check, onWord }: PhraseVerdictProps) {
  const place = check?.words.findIndex(({ filled, valid }) => filled && !valid) ?? -1
  const suggestions = check?.words[place]?.suggestions ?? []
  return (
    <div className={classes.verdict} role="status">
      {check && <p>{describe(check, place)}</p>}
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
function describe({ words, complete }: PhraseCheck, place: number): string {
  const unknown = words[place]
  if (unknown) return describeUnknown(place + 1, unknown)
  const missing = words.filter(({ filled }) => !filled).length
  if (missing === words.length) return ''
  if (missing > 0) return missing === 1 ? 'One word to go.' : `${missing} words to go.`
  if (complete) return 'These words fit together.'
  return 'Each word is right, but together they are no phrase. One may be a wrong word, or two may have changed places.'
}

/** A word may only be unfinished. */
function describeUnknown(number: number, { unfinished, suggestions }: WordCheck): string {
  if (unfinished) return `Word ${number} may become:`
  const sentence = `Word ${number} is not one of the words a phrase can have.`
  return suggestions.length > 0 ? `${sentence} Did you mean:` : sentence
}
