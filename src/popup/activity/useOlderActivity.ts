import { useEffect, useMemo, useState } from 'react'
import type { AccountId, ChainId } from '../../protocol/ids.ts'
import { placeKey } from '../../protocol/place.ts'
import { type Activity, type ActivityCursor, SHOWN_ROWS, SHOWN_UNWANTED } from '../../protocol/transaction.ts'
import { useCommand } from '../wallet/useCommand.ts'

type Place = {
  readonly accountId: AccountId | undefined
  readonly chainId: ChainId
  /** Set for what only came in to be seen, and that alone. */
  readonly unwanted?: true | undefined
}

type Older = {
  /** None without an account. */
  readonly place: string | undefined
  readonly rows: readonly Activity[]
  /** Where to go on; `end` when all has been read. */
  readonly before: ActivityCursor | 'start' | 'end'
}

const nothing = (place: Older['place']): Older => ({ place, rows: [], before: 'start' })

/**
 * What the screens have of the activity, and of one account on one chain as much more as is wanted: the rest of a long
 * history is asked for page by page.
 *
 * @param activity what the screens are given by themselves
 * @param isEnough whether these rows are as many as shall be shown
 */
export function useOlderActivity(
  activity: readonly Activity[],
  { accountId, chainId, unwanted }: Place,
  isEnough: (rows: readonly Activity[]) => boolean,
) {
  const place = accountId && placeKey({ accountId, chainId })
  const [kept, setKept] = useState(() => nothing(place))
  const { run, busy, problem, clear } = useCommand('readActivity')
  const older = kept.place === place ? kept : nothing(place)
  const rows = useMemo(() => withoutDoubles([...activity, ...older.rows]), [activity, older.rows])
  const isMore = isCut(activity, unwanted) && older.before !== 'end'
  const isWanted = isMore && accountId !== undefined && !busy && !problem && !isEnough(rows)

  useEffect(() => {
    if (!isWanted || accountId === undefined) return
    const goOn = typeof older.before === 'object' ? older.before : undefined
    const before = goOn ?? belowShown(activity, { accountId, chainId, unwanted })
    void run({ accountId, chainId, ...(unwanted && { unwanted }), ...(before && { before }) }).then(
      (page) => {
        if (page) {
          setKept({ place, rows: [...older.rows, ...page.rows], before: page.before ?? 'end' })
        }
      },
    )
  }, [isWanted, run, activity, accountId, chainId, unwanted, place, older])

  return { rows, isMore, busy, problem, tryAgain: clear }
}

/** After the oldest of the account that is shown already; from the newest where none is. */
function belowShown(
  activity: readonly Activity[],
  { accountId, chainId, unwanted }: Place,
): ActivityCursor | undefined {
  const last = activity.findLast(
    (row) => row.accountId === accountId && row.chainId === chainId && !row.unwanted === !unwanted,
  )
  return last && { id: last.id }
}

/** Where there are fewer than the screens are given at most, these are all. */
function isCut(activity: readonly Activity[], unwanted: true | undefined): boolean {
  const shown = activity.filter((row) => !row.unwanted === !unwanted).length
  return shown >= (unwanted ? SHOWN_UNWANTED : SHOWN_ROWS)
}

/** What the screens are given by themselves comes first: it is kept up to date. */
function withoutDoubles(rows: readonly Activity[]): readonly Activity[] {
  const known = new Set<string>()
  return rows.filter(({ id }) => {
    const isNew = !known.has(id)
    known.add(id)
    return isNew
  })
}
