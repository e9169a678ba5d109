import type { ReactNode } from 'react'
import classes from './Row.module.css'

type RowProps = {
  readonly label: ReactNode
  readonly value?: ReactNode
  /** A second, quieter line under the label. */
  readonly note?: ReactNode
  readonly children?: ReactNode
}

/** A name and what it is, at the two ends of a line; `children` in place of `value` where it is more than text. */
export function Row({ label, value, note, children }: RowProps) {
  return (
    <div className={classes.row}>
      <div className={classes.label}>
        {label}
        {note && <div className={classes.note}>{note}</div>}
      </div>
      <div className={classes.value}>{value ?? children}</div>
    </div>
  )
}
