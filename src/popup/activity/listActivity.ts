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
 * signed again for a higher fee it picks one row.
 */
export function listActivity(
  activity: readonly Activity[],
  { accountId, chainId, limit }: Choice,
): readonly Activity[] {
  return activity
    .filter((row) => row.accountId === accountId && row.chainId === chainId)
    .filter((row, _, rows) => !isFolded(row, rows))
    .toSorted((one, other) => other.createdAtMs - one.createdAtMs)
    .slice(0, limit)
}
