import { useEffect, useRef } from 'react'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import classes from './PhraseList.module.css'

type PhraseListProps = {
  /** Undefined while they are hidden: then they are nowhere on the page. */
  readonly words: readonly string[] | undefined
  readonly wordCount: number
  readonly busy: boolean
  readonly onReveal: () => void
}

/** The words of a recovery phrase in order, hidden until asked for. */
export function PhraseList({ words, wordCount, busy, onReveal }: PhraseListProps) {
  if (words) return <Words words={words} />
  return (
    <div className={classes.cover}>
      <div className={classes.list} aria-hidden="true">
        {Array.from({ length: wordCount }, (_, place) => place).map((place) => (
          <span key={place} className={classes.blank} />
        ))}
      </div>
      <div className={classes.ask}>
        <p>Make sure that nobody looks over your shoulder, and no camera.</p>
        <Button busy={busy} onClick={onReveal}>
          <Icon name="eye" small />
          Reveal
        </Button>
      </div>
    </div>
  )
}

/** Takes the focus when it appears, for the button that was pressed is gone. */
function Words({ words }: { readonly words: readonly string[] }) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => list.current?.focus({ preventScroll: true }), [])
  return (
    <ol className={classes.list} aria-label="Recovery phrase" translate="no" ref={list} tabIndex={-1}>
      {words.map((word, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and its place is what it is
        <li key={i} className={classes.word}>
          {word}
        </li>
      ))}
    </ol>
  )
}
