import type { Activity } from '../../protocol/transaction.ts'
import type { Stores } from '../state/stores.ts'
import type { ApprovedTransaction } from './approvedTransaction.ts'
import { toPromised } from './toPromised.ts'

type Writing = { readonly stores: Pick<Stores, 'activity'> }

/** @returns the row of the activity list for a transaction that was just signed */
export function toActivity(
  { stores }: Writing,
  approved: ApprovedTransaction,
  { hash, nowMs }: { readonly hash: `0x${string}`; readonly nowMs: number },
): Activity {
  const { approval, accountId, fee, batch } = approved
  const { requester, review, request } = approval
  const explanation = review?.explanation
  const intent = batch ? batch.intent : explanation?.intent
  const row: Activity = {
    // The row carries the id of its approval: a second one is never signed for the same.
    id: approval.id,
    direction: 'out',
    accountId,
    chainId: approval.chainId,
    hash,
    state: 'signed',
    ...(requester.type === 'site' && { origin: requester.origin }),
    title: explanation?.title ?? 'Transaction',
    ...(intent && { intent }),
    ...(batch && { batchId: batch.id }),
    ...(batch?.promise ??
      toPromised(explanation?.simulation, explanation ? [{ ...request.transaction, ...explanation }] : [])),
    ...(request.transaction.delegate && { promisedDelegate: request.transaction.delegate }),
    ...(review && { nonce: review.nonce }),
    fee,
    createdAtMs: nowMs,
  }
  const { replaces } = request
  if (!replaces) return row
  const replaced = stores.activity.get().find(({ id }) => id === replaces.id)
  if (replaces.way === 'speedUp') return { ...row, ...sameAs(replaced), replaces }
  // It moves nothing to nobody: its title says all there is.
  const { intent: _, ...cancelled } = row
  return { ...cancelled, promised: [], replaces }
}

/** What is sped up stays what it was: of whom, of which batch, and in which words. */
function sameAs(replaced: Activity | undefined): Partial<Activity> {
  if (!replaced) return {}
  const { origin, batchId, intent, title, promised, promisedInFull, promisedAllowances } = replaced
  return {
    title,
    promised,
    promisedInFull,
    promisedAllowances,
    ...(origin && { origin }),
    ...(batchId && { batchId }),
    ...(intent && { intent }),
  }
}
