import { useState } from 'react'
import type { AuditEntry } from '../../../protocol/audit.ts'
import { groupByDay } from '../../activity/groupByDay.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { useNow } from '../../ui/values/useNow.ts'
import classes from './AuditDays.module.css'
import { AuditRow } from './AuditRow.tsx'

/** Rows shown at first and with each “Show more”: a log of ten thousand would stop the screen. */
const PAGE = 100
const TICK_MS = 60_000

const timeOf = ({ atMs }: AuditEntry) => atMs

/** Entries by day, newest first, a page at a time. */
export function AuditDays({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const [limit, setLimit] = useState(PAGE)
  const nowMs = useNow(TICK_MS)
  return (
    <div className={classes.days}>
      {groupByDay(entries.slice(0, limit), { nowMs, timeOf }).map(({ title, rows }) => (
        <section key={title} aria-label={title} className={classes.day}>
          <h2 className={classes.title}>{title}</h2>
          <ul>
            {rows.map((entry) => (
              <AuditRow key={entry.seq} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      {entries.length > limit && (
        <Button variant="secondary" onClick={() => setLimit(limit + PAGE)}>
          Show more ({(entries.length - limit).toLocaleString()} left)
        </Button>
      )}
    </div>
  )
}
