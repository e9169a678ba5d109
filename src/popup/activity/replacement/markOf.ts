import type { Activity } from '../../../protocol/transaction.ts'
import { activityStates, type StateMark } from '../activityStates.ts'
import { breaksPromise } from '../breaksPromise.ts'
import { findWinner, isWaiting } from './isFolded.ts'

/** Says where a transaction stands, with regard to those that were made to take its place, or whose place it was to take. */
export function markOf(row: Activity, rows: readonly Activity[]): StateMark {
  if (row.unwanted) return { words: unwantedWords[row.unwanted], icon: 'warning', tone: 'still' }
  const mark = activityStates[row.state]
  if (isWaiting(row) && isBeingCancelled(row, rows)) return { ...mark, words: 'Being cancelled' }
  if (row.state === 'pending' && row.blockNumber !== undefined)
    return { ...mark, words: 'In a block, waiting for more' }
  const winner = findWinner(row, rows)
  if (!winner) return breaksPromise(row) ? { ...mark, icon: 'warning', tone: 'caution' } : mark
  if (row.replaces?.way === 'cancel') return { ...mark, words: 'Too late: it was done before' }
  return winner.replaces?.way === 'cancel'
    ? { words: 'Cancelled', icon: 'close', tone: 'still' }
    : { words: 'Sped up', icon: 'check', tone: 'still' }
}

const unwantedWords = { empty: 'Nothing came in', imitation: 'Imitates an address you know' } as const

/** @returns true while a transaction waits that is to call this one off */
export function isBeingCancelled(row: Activity, rows: readonly Activity[]): boolean {
  if (row.replaces?.way === 'cancel') return false
  return rows.some(
    (other) => other.replaces?.id === row.id && other.replaces.way === 'cancel' && isWaiting(other),
  )
}
