import type { ReactNode } from 'react'
import { classNames } from './classNames.ts'
import classes from './PlainFieldset.module.css'

type PlainFieldsetProps = {
  readonly label: string
  /** How the choices stand, where it is not one below the other. */
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Choices that belong together, under the same kind of label as a field. */
export function PlainFieldset({ label, className, children }: PlainFieldsetProps) {
  return (
    <fieldset className={classNames(classes.group, className)}>
      <legend className={classes.legend}>{label}</legend>
      {children}
    </fieldset>
  )
}
