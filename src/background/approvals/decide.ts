import * as v from 'valibot'
import {
  type Approval,
  type ApprovalChoice,
  type ApprovalKind,
  approvalKinds,
} from '../../protocol/approval.ts'
import { WalletError } from '../../protocol/errors.ts'
import { recordApproval } from '../audit/records/recordApproval.ts'
import { assertMayAsk } from '../permissions/askables.ts'
import { countApproval, forgetApproval } from '../permissions/spending/countApproval.ts'
import type { Services } from '../services.ts'
import type { ApprovalOutcome } from './approvalKind.ts'
import { assertProved } from './assertProved.ts'
import { approvalKindOf } from './kinds/kinds.ts'
import { snapshotHash } from './snapshotHash.ts'

/**
 * Carries out what the person approved, and answers whoever asked.
 *
 * @param decision.snapshotHash of what was on the screen; anything else is refused
 * @throws WalletError `approvalGone`, `underway`, `snapshotChanged`, `locked`, `notConnected`, `stepUpNeeded`, or what carrying it out throws.
 *   The approval then waits on, unless the failure is final: then whoever asked is told, too.
 */
export async function decide(
  services: Services,
  decision: { approvalId: string; snapshotHash: string; choice: Record<string, unknown> },
): Promise<ApprovalOutcome> {
  const { approval, page } = services.journal.getPending(decision.approvalId)
  services.session.assertUnlocked()
  assertAsShown(approval, decision.snapshotHash)
  assertStillAllowed(services, approval)
  assertProved(services, approval)
  const choice = v.safeParse(approvalKinds[approval.kind].choice, decision.choice)
  if (!choice.success)
    throw new WalletError('invalidInput', 'Choose what to approve first.', { reason: 'badChoice' })

  return services.approvals.carryOut(approval.id, async () => {
    await countApproval(services, approval)
    const outcome = await recordApproval(services, approval, () =>
      applyCounted(services, approval, { choice: choice.output, method: page?.method }),
    )
    await services.approvals.settle(approval.id, { result: outcome.value })
    if (approval.requester.type === 'site') await services.flood.noteApproval(approval.requester.origin)
    return outcome
  })
}

/** What was counted against the site's limits is taken back where nothing was signed. */
async function applyCounted(
  services: Services,
  approval: Approval,
  { choice, method }: { choice: ApprovalChoice<ApprovalKind>; method: string | undefined },
): Promise<ApprovalOutcome> {
  try {
    return await approvalKindOf(approval.kind).apply(approval, choice, { services, method })
  } catch (error) {
    if (!services.transactions.findSent(approval.id)) await forgetApproval(services, approval.id)
    throw error
  }
}

function assertAsShown(approval: Approval, shownHash: string): void {
  const isSame = approval.snapshotHash === shownHash && snapshotHash(approval) === shownHash
  if (isSame && approval.reviewState === 'ready') return
  throw new WalletError('invalidInput', 'This request was updated meanwhile. Look at it again.', {
    reason: 'snapshotChanged',
  })
}

/** A site that was disconnected, or lost the account, gets nothing more signed. */
function assertStillAllowed({ permissions }: Services, { kind, requester, accountId }: Approval): void {
  if (requester.type === 'wallet' || kind === 'connect') return
  const permission = permissions.get(requester.origin)
  assertMayAsk(permission, kind)
  const { accounts } = permission
  if (accountId === undefined || accounts.includes(accountId)) return
  throw new WalletError('unauthorized', 'The site may not use this account any more.', {
    reason: 'notConnected',
  })
}
