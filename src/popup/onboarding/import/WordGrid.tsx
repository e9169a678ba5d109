import { unkept } from '../../ui/secrets/secretAttributes.ts'
import { wipeBox } from '../../ui/secrets/wipeBox.ts'
import { classNames } from '../../ui/style/classNames.ts'
import { parsePhrase } from './parsePhrase.ts'
import type { PhraseCheck, WordCheck } from './usePhraseCheck.ts'
import type { WordBoxes } from './useWords.ts'
import classes from './WordGrid.module.css'

type WordGridProps = {
  readonly boxes: WordBoxes
  readonly shown: boolean
  readonly check: PhraseCheck | undefined
}

/** A box for each word. The words are masked by style, for a box of type password would offer to keep them. */
export function WordGrid({ boxes, shown, check }: WordGridProps) {
  return (
    <ol className={classes.grid} ref={boxes.list}>
      {Array.from({ length: boxes.count }, (_, place) => place).map((place) => (
        <li key={place} className={classes.cell}>
          <input
            {...unkept}
            ref={wipeBox}
            className={classNames(classes.box, !shown && classes.masked)}
            aria-label={`Word ${place + 1}`}
            aria-invalid={isWrong(check?.words[place]) || undefined}
            onChange={(event) => boxes.write(place, event.currentTarget.value)}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text')
              if (parsePhrase(text).length < 2) return
              // The box itself would take line breaks away, and the words would run together.
              event.preventDefault()
              boxes.write(place, text)
            }}
          />
        </li>
      ))}
    </ol>
  )
}

/** A word that is still being typed is not wrong yet: it may become one of those suggested. */
function isWrong(word: WordCheck | undefined): boolean {
  return word?.filled === true && !word.valid && !word.unfinished
}
