import type { Activity } from '../../../protocol/transaction.ts'

/**
 * Tells whether a row says nothing that another one does not say: of a deed that was signed again for a higher fee, one
 * row is enough. What was cancelled, and a cancellation that came too late, stay.
 */
export function isFolded(row: Activity, rows: readonly Activity[]): boolean {
  if (isWaiting(row)) {
    // Once the later one is in a block, this one can only be replaced, which the wallet takes a moment to be sure of.
    return rows.some(
      (other) =>
        other.replaces?.id === row.id &&
        (isWaiting(other) || other.blockNumber !== undefined) &&
        isSameDeed(other, row),
    )
  }
  const winner = findWinner(row, rows)
  if (!winner) return false
  return isSameDeed(winner, row) || row.replaces?.way === 'speedUp'
}

/** @returns the wallet's own transaction that was carried out in the place of this one */
export function findWinner(
  { state, replacedBy, chainId }: Activity,
  rows: readonly Activity[],
): Activity | undefined {
  if (state !== 'replaced' || replacedBy === undefined) return undefined
  return rows.find((other) => other.hash === replacedBy && other.chainId === chainId)
}

/** @returns true while it is in no block, and nothing is decided */
export function isWaiting({ state, direction, blockNumber }: Activity): boolean {
  return direction === 'out' && (state === 'signed' || state === 'pending') && blockNumber === undefined
}

/** Either both do what the first one was to do, or both call it off. */
function isSameDeed(one: Activity, other: Activity): boolean {
  return (one.replaces?.way === 'cancel') === (other.replaces?.way === 'cancel')
}
