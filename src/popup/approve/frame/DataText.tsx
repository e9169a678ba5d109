import { useId } from 'react'
import { CopyButton } from '../../ui/CopyButton.tsx'
import classes from './DataText.module.css'

/** A long text or bytes, exactly as they are; scrolls in itself so that what follows stays near. */
export function DataText({ title, text }: { readonly title: string; readonly text: string }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <h2 className={classes.title} id={id}>
          {title}
        </h2>
        <CopyButton text={text} label={`Copy ${title.toLowerCase()}`} compact />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={classes.text} tabIndex={0}>
        {text}
      </pre>
    </section>
  )
}
