import { accountAddress } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'

/**
 * Answers the sites that asked for their accounts while the wallet was locked and are connected already: there is
 * nothing left to decide.
 */
export function answerUnlocked({
  session,
  journal,
  permissions,
  approvals,
}: Pick<Services, 'session' | 'journal' | 'permissions' | 'approvals'>): void {
  if (!session.isUnlocked()) return
  for (const { approval, page } of journal.pending()) {
    const { requester } = approval
    if (page?.method !== 'eth_requestAccounts' || requester.type !== 'site') continue
    const permission = permissions.find(requester.origin)
    if (permission) void approvals.settle(approval.id, { result: permission.accounts.map(accountAddress) })
  }
}
