import type { ReactNode } from 'react'
import { formatDate } from '../formatDate.ts'
import classes from './PaperPage.module.css'

type PaperPageProps = { readonly title: string; readonly children: ReactNode }

/** One page of paper: what it is, when it was made, and the matter. */
export function PaperPage({ title, children }: PaperPageProps) {
  return (
    <section className={classes.page}>
      <header className={classes.header}>
        <h1 className={classes.title}>{title}</h1>
        <p>Pellucid · {formatDate(Date.now())}</p>
      </header>
      {children}
    </section>
  )
}
