import { useState } from 'react'
import type { AccountId, ChainId } from '../../protocol/ids.ts'
import { SHOWN_UNWANTED } from '../../protocol/transaction.ts'
import { Button } from '../ui/actions/Button.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { useView } from '../wallet/walletStore.ts'
import { ActivityRow } from './ActivityRow.tsx'
import { listUnwanted } from './listActivity.ts'
import classes from './UnwantedRows.module.css'
import { useOlderActivity } from './useOlderActivity.ts'

type UnwantedRowsProps = {
  readonly accountId: AccountId | undefined
  readonly chainId: ChainId
  readonly nowMs: number
}

/** What only came in to be seen, out of sight until it is asked for; it is always said how much of it there is. */
export function UnwantedRows({ accountId, chainId, nowMs }: UnwantedRowsProps) {
  const activity = useView((view) => view.activity)
  /** Nothing older is read before somebody asks. */
  const [count, setCount] = useState(0)
  const place = { accountId, chainId }
  const older = useOlderActivity(
    activity,
    { ...place, unwanted: true },
    (rows) => listUnwanted(rows, place).length >= count,
  )
  const rows = listUnwanted(older.rows, place)
  if (rows.length === 0 && !older.isMore) return null
  function showOlder() {
    older.tryAgain()
    setCount(rows.length + SHOWN_UNWANTED)
  }
  return (
    <details className={classes.unwanted}>
      <summary className={classes.summary}>
        {rows.length > 0 ? `${rows.length}${older.isMore ? ' or more' : ''} hidden` : 'Some may be hidden'}
      </summary>
      <p className={classes.words}>
        Transfers of nothing, and dust from addresses that imitate ones you know. Strangers send them so that
        you copy the wrong address. They did nothing to what you have.
      </p>
      <ul>
        {rows.map((row) => (
          <ActivityRow key={row.id} activity={row} nowMs={nowMs} />
        ))}
      </ul>
      <ProblemText problem={older.problem} />
      {older.isMore && (
        <Button variant="secondary" busy={older.busy} onClick={showOlder}>
          Show older hidden ones
        </Button>
      )}
    </details>
  )
}
