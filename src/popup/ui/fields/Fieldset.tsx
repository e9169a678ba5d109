import type { ReactNode } from 'react'
import { classNames } from '../style/classNames.ts'
import classes from './Fieldset.module.css'

type FieldsetProps = {
  readonly label: string
  /** In a card of its own, or plain, under the same kind of label as a field. */
  readonly form: 'card' | 'plain'
  /** How what is asked stands, where it is not one below the other. */
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Questions or choices that belong together, under one heading. */
export function Fieldset({ label, form, className, children }: FieldsetProps) {
  return (
    <fieldset className={classNames(classes[form], className)}>
      <legend className={classes.legend}>{label}</legend>
      {children}
    </fieldset>
  )
}
