import type { Activity } from '../../protocol/transaction.ts'
import type { OutboxEntry } from '../state/outboxStore.ts'
import type { Stores } from '../state/stores.ts'

/**
 * Looks for the one of several transactions with the same nonce that is in a block, among those that were made to take
 * each other's place.
 *
 * @returns undefined where it is none of them: another wallet with the same key was faster
 */
export function findWinner(
  stores: Pick<Stores, 'activity'>,
  { activity }: OutboxEntry,
): Activity | undefined {
  const rows = stores.activity.get()
  const first = findFirst(rows, activity)
  return rows.find(
    (row) =>
      row.id !== activity.id &&
      (row.state === 'confirmed' || row.state === 'failed') &&
      findFirst(rows, row).id === first.id,
  )
}

/** @returns the transaction that all the others were to take the place of */
function findFirst(rows: readonly Activity[], row: Activity): Activity {
  const replaced = row.replaces && rows.find(({ id }) => id === row.replaces?.id)
  return replaced ? findFirst(rows, replaced) : row
}
