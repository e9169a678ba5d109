import type { Activity } from '../../protocol/transaction.ts'
import type { Services } from '../services.ts'

/**
 * Works out anew what waits on the same account and chain: its nonce is taken, and what it would do may have changed.
 */
export function refreshReviews(
  { journal, reviewer }: Pick<Services, 'journal' | 'reviewer'>,
  { accountId, chainId }: Activity,
): void {
  for (const { approval } of journal.pending()) {
    const isSame = approval.accountId === accountId && approval.chainId === chainId
    const isSent = approval.kind === 'transaction' || approval.kind === 'calls'
    if (isSame && isSent) void reviewer.review(approval.id)
  }
}
