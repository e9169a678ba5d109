import { type ReactNode, useId } from 'react'
import classes from './HomeSection.module.css'

type HomeSectionProps = {
  readonly title: string
  /** Where there is more. */
  readonly link: ReactNode
  readonly children: ReactNode
}

/** A part of the home screen under its heading. */
export function HomeSection({ title, link, children }: HomeSectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.header}>
        <h2 className={classes.title} id={id}>
          {title}
        </h2>
        {link}
      </div>
      {children}
    </section>
  )
}
