import type { ReactNode } from 'react'
import { Icon } from '../../ui/pictures/Icon.tsx'
import classes from './Details.module.css'

/** What only some want to know, one step away. */
export function Details({ children }: { readonly children: ReactNode }) {
  return (
    <details className={classes.details}>
      <summary className={classes.summary}>
        Details
        <Icon name="down" small />
      </summary>
      <div className={classes.inside}>{children}</div>
    </details>
  )
}
