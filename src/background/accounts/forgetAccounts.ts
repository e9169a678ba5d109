import type { Approval } from '../../protocol/approval.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { AccountId } from '../../protocol/ids.ts'
import { disconnectSite } from '../permissions/disconnectSite.ts'
import type { Services } from '../services.ts'
import { forgetActivity } from '../transactions/forgetActivity.ts'

/**
 * Lets go of what hung on accounts that are gone: requests that wait for them, steps that were still to be sent, what sites
 * may see of them, what they held, what they did and received, and the ids that sites gave to it. The audit log keeps what
 * was signed.
 */
export async function forgetAccounts(services: Services, gone: readonly AccountId[]): Promise<void> {
  if (gone.length === 0) return
  const isGone = (id: AccountId | undefined) => id !== undefined && gone.includes(id)
  const { journal, approvals, permissions, sequences, stores } = services
  const open = journal
    .pending()
    .flatMap(({ approval }) => (listAccounts(approval).some(isGone) ? approval.id : []))
  await approvals.cancel(
    open,
    new WalletError('unauthorized', 'The account was removed from the wallet. Nothing was signed.', {
      reason: 'unknownAccount',
    }),
  )
  await sequences.skip(gone, 'The account was removed from the wallet.')
  for (const { origin, accounts } of stores.permissions.get()) {
    const kept = accounts.filter((id) => !isGone(id))
    if (kept.length === 0) await disconnectSite(services, origin)
    else if (kept.length < accounts.length) await permissions.setAccounts(origin, kept)
  }
  await stores.holdings.update(({ holdings, scans }) => ({
    holdings: holdings.filter(({ accountId }) => !isGone(accountId)),
    scans: scans.filter(({ accountId }) => !isGone(accountId)),
  }))
  await forgetActivity(services, gone)
  await stores.batches.update((all) => all.filter(({ accountId }) => !isGone(accountId)))
  await stores.searches.update((all) => all.filter(({ accountId }) => !isGone(accountId)))
}

/** Several transactions at once may be of several accounts; a rescue goes to one more. */
function listAccounts(approval: Approval): (AccountId | undefined)[] {
  if (approval.kind !== 'sequence') return [approval.accountId]
  const { steps, rescue } = approval.request
  return [...steps.map(({ accountId }) => accountId), rescue?.recipientId]
}
