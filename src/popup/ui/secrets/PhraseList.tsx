import { useCallback, useEffect, useRef } from 'react'
import { Button } from '../actions/Button.tsx'
import { Icon } from '../pictures/Icon.tsx'
import classes from './PhraseList.module.css'
import { SecretText } from './SecretText.tsx'
import type { Secret } from './secret.ts'

type PhraseListProps = {
  /** The words, with a space between two. */
  readonly phrase: Secret
  readonly wordCount: number
  /** Else they are nowhere on the page. */
  readonly shown: boolean
  readonly busy: boolean
  readonly onReveal: () => void
  /** What kind of words they are, as the list is named. */
  readonly name?: string | undefined
}

/** The words of a recovery phrase in order, hidden until asked for. */
export function PhraseList(props: PhraseListProps) {
  const { phrase, wordCount, shown, busy, onReveal, name = 'Recovery phrase' } = props
  if (shown) return <Words phrase={phrase} wordCount={wordCount} name={name} />
  return (
    <div className={classes.cover}>
      <div className={classes.list} aria-hidden="true">
        {listPlaces(wordCount).map((place) => (
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

type WordsProps = { readonly phrase: Secret; readonly wordCount: number; readonly name: string }

/** Takes the focus when it appears, for the button that was pressed is gone. */
function Words({ phrase, wordCount, name }: WordsProps) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => list.current?.focus({ preventScroll: true }), [])
  return (
    <ol className={classes.list} aria-label={name} translate="no" ref={list} tabIndex={-1}>
      {listPlaces(wordCount).map((place) => (
        <li key={place} className={classes.word}>
          <Word phrase={phrase} place={place} />
        </li>
      ))}
    </ol>
  )
}

function Word({ phrase, place }: { readonly phrase: Secret; readonly place: number }) {
  const read = useCallback(() => phrase.read().split(' ')[place] ?? '', [phrase, place])
  return <SecretText read={read} />
}

function listPlaces(count: number): number[] {
  return Array.from({ length: count }, (_, place) => place)
}
