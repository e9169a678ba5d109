import type { Activity } from '../../../protocol/transaction.ts'
import type { Stores } from '../../state/stores.ts'
import { forgetApproval } from './countApproval.ts'

/**
 * Takes back what a site's transaction was counted for, of each asset, when nothing came of it: it was cancelled, dropped,
 * refused, or failed, or another one took its place. One that was sped up stays counted, for what took its place does the
 * same. Doing it twice is as doing it once.
 *
 * @param row as it stands now that it is settled
 */
export async function giveBack(stores: Pick<Stores, 'activity' | 'spending'>, row: Activity): Promise<void> {
  const isCounted = stores.spending.get().some(({ approvalId }) => approvalId === row.id)
  if (isCounted && !isCarriedOut(stores.activity.get(), row)) await forgetApproval({ stores }, row.id)
}

function isCarriedOut(rows: readonly Activity[], row: Activity): boolean {
  if (row.state !== 'replaced') return row.state === 'confirmed'
  const winner = rows.find(({ hash }) => hash === row.replacedBy)
  return winner?.state === 'confirmed' && isSame(rows, winner, row)
}

/** @returns true for what was only sped up, once or again and again, since `row` */
function isSame(rows: readonly Activity[], winner: Activity, row: Activity): boolean {
  if (winner.id === row.id) return true
  const { replaces } = winner
  const before = replaces?.way === 'speedUp' ? rows.find(({ id }) => id === replaces.id) : undefined
  return before !== undefined && isSame(rows, before, row)
}
