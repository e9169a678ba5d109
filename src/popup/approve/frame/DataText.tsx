import { useId } from 'react'
import { CopyButton } from '../../ui/actions/CopyButton.tsx'
import classes from './DataText.module.css'

type DataTextProps = {
  readonly title: string
  readonly text: string
  /** Shows all of it at its full height: nothing that is signed may hide below an edge. */
  readonly whole?: boolean | undefined
}

/** A long text or bytes, exactly as they are; scrolls in itself, unless it is `whole`. */
export function DataText({ title, text, whole = false }: DataTextProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <h2 className={classes.title} id={id}>
          {title}
        </h2>
        <CopyButton text={text} label={`Copy ${title.toLowerCase()}`} compact />
      </div>
      {whole ? (
        <pre className={classes.text}>{text}</pre>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre className={classes.bounded} tabIndex={0}>
          {text}
        </pre>
      )}
    </section>
  )
}
