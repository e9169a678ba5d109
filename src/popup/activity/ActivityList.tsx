import { useMemo, useState } from 'react'
import type { Activity } from '../../protocol/transaction.ts'
import { Button } from '../ui/actions/Button.tsx'
import { EmptyState } from '../ui/feedback/EmptyState.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { useNow } from '../ui/values/useNow.ts'
import { useView } from '../wallet/walletStore.ts'
import classes from './ActivityList.module.css'
import { ActivityRow } from './ActivityRow.tsx'
import { groupByDay } from './groupByDay.ts'
import { listActivity } from './listActivity.ts'
import { UnwantedRows } from './UnwantedRows.tsx'
import { useOlderActivity } from './useOlderActivity.ts'

/** However long a history is, so many rows are drawn at once. */
const PAGE_ROWS = 50

const timeOf = ({ createdAtMs }: Activity) => createdAtMs

/** How often ages are written anew: while something waits, and otherwise. */
const TICK_MS = 1_000
const SLOW_TICK_MS = 60_000

/**
 * What the active account did and received on the active chain, by day.
 *
 * @param props.limit rows at most, the newest; all by default
 */
export function ActivityList({ limit }: { readonly limit?: number | undefined }) {
  const activity = useView((view) => view.activity)
  const accountId = useView((view) => view.activeAccountId)
  const chainId = useView((view) => view.activeChainId)
  const [count, setCount] = useState(PAGE_ROWS)
  const place = { accountId, chainId, limit }
  const older = useOlderActivity(
    activity,
    place,
    (rows) => listActivity(rows, place).length >= (limit ?? count),
  )
  const all = useMemo(
    () => listActivity(older.rows, { accountId, chainId, limit }),
    [older.rows, accountId, chainId, limit],
  )
  const rows = all.slice(0, count)
  const isWaiting = rows.some(({ state }) => state === 'signed' || state === 'pending')
  const nowMs = useNow(isWaiting ? TICK_MS : SLOW_TICK_MS)
  function showOlder() {
    older.tryAgain()
    if (all.length >= count) setCount(count + PAGE_ROWS)
  }
  return (
    <div className={classes.days}>
      {rows.length === 0 && !older.isMore && (
        <EmptyState title="Nothing has happened yet">
          <p>What you send, receive, swap or allow on this network shows up here.</p>
        </EmptyState>
      )}
      {groupByDay(rows, { nowMs, timeOf }).map(({ title, rows }) => (
        <section key={title} aria-label={title} className={classes.day}>
          <h2 className={classes.title}>{title}</h2>
          <ul>
            {rows.map((row) => (
              <ActivityRow key={row.id} activity={row} nowMs={nowMs} />
            ))}
          </ul>
        </section>
      ))}
      <ProblemText problem={older.problem} />
      {limit === undefined && (all.length > count || older.isMore) && (
        <Button variant="secondary" busy={older.busy} onClick={showOlder}>
          Show older
        </Button>
      )}
      {limit === undefined && <UnwantedRows accountId={accountId} chainId={chainId} nowMs={nowMs} />}
    </div>
  )
}
