import type { ReactNode } from 'react'
import classes from './CheckGroup.module.css'

/** Yes-or-no questions that belong together, under one heading. */
export function CheckGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{label}</legend>
      {children}
    </fieldset>
  )
}
