import type { ReactNode } from 'react'
import classes from './Stack.module.css'

/** Parts below one another, as far apart as the fields of a form. */
export function Stack({ children }: { readonly children: ReactNode }) {
  return <div className={classes.stack}>{children}</div>
}
