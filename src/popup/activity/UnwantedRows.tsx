import type { Activity } from '../../protocol/transaction.ts'
import { ActivityRow } from './ActivityRow.tsx'
import classes from './UnwantedRows.module.css'

type UnwantedRowsProps = { readonly rows: readonly Activity[]; readonly nowMs: number }

/** What only came in to be seen, out of sight until it is asked for; it is always said how much of it there is. */
export function UnwantedRows({ rows, nowMs }: UnwantedRowsProps) {
  if (rows.length === 0) return null
  return (
    <details className={classes.unwanted}>
      <summary className={classes.summary}>{rows.length} hidden</summary>
      <p className={classes.words}>
        Transfers of nothing, and dust from addresses that imitate ones you know. Strangers send them so that
        you copy the wrong address. They did nothing to what you have.
      </p>
      <ul>
        {rows.map((row) => (
          <ActivityRow key={row.id} activity={row} nowMs={nowMs} />
        ))}
      </ul>
    </details>
  )
}
