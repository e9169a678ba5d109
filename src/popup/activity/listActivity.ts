import type { AccountId, ChainId } from '../../protocol/ids.ts'
import type { Activity } from '../../protocol/transaction.ts'
import { isFolded } from './replacement/isFolded.ts'

type Choice = {
  readonly accountId: AccountId | undefined
  readonly chainId: ChainId
  readonly limit?: number | undefined
}

/**
 * Picks the activity of one account on one chain, newest first, as many rows as are wanted. Of a transaction that was
 * signed again for a higher fee it picks one row; what only came in to be seen it leaves out.
 */
export function listActivity(
  activity: readonly Activity[],
  { limit, ...place }: Choice,
): readonly Activity[] {
  return listAt(activity, place)
    .filter((row, _, rows) => !row.unwanted && !isFolded(row, rows))
    .slice(0, limit)
}

/** Picks what only came in to be seen: empty transfers, and dust from addresses that imitate a known one. */
export function listUnwanted(activity: readonly Activity[], place: Choice): readonly Activity[] {
  return listAt(activity, place).filter(({ unwanted }) => unwanted)
}

function listAt(activity: readonly Activity[], { accountId, chainId }: Choice): readonly Activity[] {
  return activity
    .filter((row) => row.accountId === accountId && row.chainId === chainId)
    .toSorted((one, other) => other.createdAtMs - one.createdAtMs)
}
