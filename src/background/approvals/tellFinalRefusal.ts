import { WalletError } from '../../protocol/errors.ts'
import type { Services } from '../services.ts'

/** A transaction that was signed and refused by the chain is over: the site is told. Anything earlier can be tried again. */
export async function tellFinalRefusal(
  { approvals, reviewer }: Pick<Services, 'approvals' | 'reviewer'>,
  approvalId: string,
  error: unknown,
): Promise<void> {
  if (!(error instanceof WalletError)) return
  if (error.reason === 'snapshotChanged') void reviewer.review(approvalId)
  else if (error.code === -32003) await approvals.settle(approvalId, { error: error.toJSON() })
}
