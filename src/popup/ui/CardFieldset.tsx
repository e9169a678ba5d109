import type { ReactNode } from 'react'
import classes from './CardFieldset.module.css'
import { classNames } from './classNames.ts'

type CardFieldsetProps = {
  readonly label: string
  /** How what is asked stands, where it is not one below the other. */
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Questions that belong together, in a card, under one heading. */
export function CardFieldset({ label, className, children }: CardFieldsetProps) {
  return (
    <fieldset className={classNames(classes.card, className)}>
      <legend className={classes.legend}>{label}</legend>
      {children}
    </fieldset>
  )
}
