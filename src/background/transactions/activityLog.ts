import type { Activity } from '../../protocol/transaction.ts'
import type { Stores } from '../state/stores.ts'

/** Where they can't be put away, the oldest rows leave beyond this many; what is not settled stays. */
const MAX_ROWS = 1200
/** What only came in to be seen pushes out nothing but its like, and that only where it can't be put away either. */
const MAX_UNWANTED = 200

/** Adds a row on top. What came in by the wallet's own transaction, or is listed already, is not added again. */
export function addActivity(stores: Pick<Stores, 'activity'>, row: Activity): Promise<void> {
  return stores.activity.update((rows) => {
    if (row.direction === 'in' && rows.some((other) => isSameArrival(other, row))) return rows
    const all = withoutOldest([row, ...rows])
    return all.filter((other, index) => index < MAX_ROWS || other.settledAtMs === undefined)
  })
}

function withoutOldest(rows: readonly Activity[]): Activity[] {
  const surplus = new Set(rows.filter(({ unwanted }) => unwanted).slice(MAX_UNWANTED))
  return rows.filter((row) => !surplus.has(row))
}

/** Changes one row. */
export function updateActivity(
  stores: Pick<Stores, 'activity'>,
  id: string,
  changes: Partial<Activity>,
): Promise<void> {
  return stores.activity.update((rows) => rows.map((row) => (row.id === id ? { ...row, ...changes } : row)))
}

function isSameArrival(known: Activity, arrived: Activity): boolean {
  if (known.hash !== arrived.hash || known.chainId !== arrived.chainId) return false
  if (known.direction === 'out') return known.accountId === arrived.accountId
  return (
    known.accountId === arrived.accountId &&
    known.received?.[0]?.asset.id === arrived.received?.[0]?.asset.id &&
    known.received?.[0]?.amount === arrived.received?.[0]?.amount
  )
}
