import { useCallback } from 'react'
import { SecretText } from '../../ui/secrets/SecretText.tsx'
import classes from './PaperPage.module.css'

type PaperWordsProps = {
  /** Asked for the words, with a space between two, each time they are drawn. */
  readonly read: () => string
  readonly wordCount: number
}

/** Words in order, for paper. */
export function PaperWords({ read, wordCount }: PaperWordsProps) {
  return (
    <ol className={classes.words} translate="no">
      {Array.from({ length: wordCount }, (_, place) => place).map((place) => (
        <li key={place}>
          <PaperWord read={read} place={place} />
        </li>
      ))}
    </ol>
  )
}

function PaperWord({ read, place }: { readonly read: () => string; readonly place: number }) {
  const readWord = useCallback(() => read().split(' ')[place] ?? '', [read, place])
  return <SecretText read={readWord} />
}
