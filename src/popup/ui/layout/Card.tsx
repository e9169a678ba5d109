import { type ReactNode, useId } from 'react'
import classes from './Card.module.css'

/** One matter, apart from others. With a title it is a region that can be jumped to. */
export function Card({ title, children }: { readonly title?: ReactNode; readonly children: ReactNode }) {
  const id = useId()
  if (!title) return <div className={classes.card}>{children}</div>
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 className={classes.title} id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}
