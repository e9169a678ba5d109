import type { Approval } from '../protocol/approval.ts'
import { serializeError, WalletError } from '../protocol/errors.ts'
import type { Activity } from '../protocol/transaction.ts'
import { finishLeaving } from './accounts/finishLeaving.ts'
import type { Reply } from './approvals/journal.ts'
import { describeApproval } from './audit/records/approvalRecords.ts'
import { recordBatched } from './audit/records/recordBatched.ts'
import { rejectUnreturned } from './pages/gonePages.ts'
import { leaveUnknownChains } from './permissions/leaveChains.ts'
import { endPageGrants } from './permissions/pageGrants.ts'
import { giveBackCalls } from './permissions/spending/giveBackCalls.ts'
import { showBadge } from './reactions/showBadge.ts'
import type { Services } from './services.ts'

/** Goes on with what the last worker left when it died: what was signed is sent, what waits is worked out. */
export async function resume(services: Services): Promise<void> {
  const { journal, approvals, approvalWindow, reviewer, transactions, permissions } = services
  await transactions.resume()
  for (const { approval } of journal.pending()) {
    const sent = transactions.findSent(approval.id)
    // Signed, and the answer never given: the page gets it now, and nothing is signed twice (C6).
    if (sent) {
      const { accountId, hash, promisedDelegate } = sent
      // What speeds an upgrade up upgrades nothing anew.
      const delegate = approval.kind === 'calls' ? promisedDelegate : undefined
      await recordBatched(services, { ...describeApproval(approval), accountId, result: hash, delegate })
      await approvals.settle(approval.id, toReply(approval, sent))
    } else if (approval.kind === 'calls' && isBegun(services, approval.id)) {
      await approvals.settle(approval.id, { result: { id: approval.request.batchId } })
    } else if (approval.reviewState === 'working') void reviewer.review(approval.id)
  }
  await giveBackCalls(services.stores)
  services.sequences.look()
  void services.alerts.look()
  void services.webhook.look()
  rejectUnreturned(services)
  if (approvals.areSitesWaiting()) approvalWindow.restore(approvals.areSitesWaiting)
  await finishLeaving(services)
  await permissions.dropExpired()
  await leaveUnknownChains(services)
  await endPageGrants(services)
  await services.pageCaller.callChanged()
  showBadge(services)
}

/** The first of several transactions may be signed already; all of them are written down. */
function isBegun({ stores }: Services, approvalId: string): boolean {
  return stores.sequences.get().some(({ id }) => id === approvalId)
}

function toReply(approval: Approval, { state, hash, problem }: Activity): Reply {
  if (state !== 'dropped')
    return { result: approval.kind === 'calls' ? { id: approval.request.batchId } : hash }
  return {
    error: serializeError(new WalletError('transactionRejected', problem ?? 'The network refused it.')),
  }
}
