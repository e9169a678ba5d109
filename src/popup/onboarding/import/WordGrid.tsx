import { classNames } from '../../ui/classNames.ts'
import { parsePhrase } from './parsePhrase.ts'
import type { PhraseCheck } from './usePhraseCheck.ts'
import classes from './WordGrid.module.css'

type WordGridProps = {
  readonly words: readonly string[]
  readonly shown: boolean
  readonly check: PhraseCheck | undefined
  readonly onWord: (place: number, text: string) => void
}

/** A box for each word. The words are masked by style, for a box of type password would offer to keep them. */
export function WordGrid({ words, shown, check, onWord }: WordGridProps) {
  return (
    <ol className={classes.grid}>
      {words.map((word, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place
        <li key={place} className={classes.cell}>
          <input
            className={classNames(classes.box, !shown && classes.masked)}
            aria-label={`Word ${place + 1}`}
            aria-invalid={isWrong(word, check?.words[place]) || undefined}
            value={word}
            onChange={(event) => onWord(place, event.currentTarget.value)}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text')
              if (parsePhrase(text).length < 2) return
              // The box itself would take line breaks away, and the words would run together.
              event.preventDefault()
              onWord(place, text)
            }}
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="none"
            spellCheck={false}
            data-1p-ignore
            data-lpignore="true"
          />
        </li>
      ))}
    </ol>
  )
}

/** A word that is still being typed is not wrong yet: it may become one of those suggested. */
function isWrong(word: string, verdict: PhraseCheck['words'][number] | undefined): boolean {
  if (word === '' || !verdict || verdict.valid) return false
  return !verdict.suggestions.some((suggestion) => suggestion.startsWith(word.toLowerCase()))
}
