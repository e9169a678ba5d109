import * as v from 'valibot'
import { type Approval, approvalKinds } from '../../protocol/approval.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Services } from '../services.ts'
import type { ApprovalOutcome } from './approvalKind.ts'
import { approvalKindOf } from './kinds/kinds.ts'
import { snapshotHash } from './snapshotHash.ts'

/**
 * Carries out what the person approved, and answers whoever asked.
 *
 * @param decision.snapshotHash of what was on the screen; anything else is refused
 * @throws WalletError `approvalGone`, `underway`, `snapshotChanged`, `locked`, `notConnected`, or what carrying it out throws.
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
  const choice = v.safeParse(approvalKinds[approval.kind].choice, decision.choice)
  if (!choice.success)
    throw new WalletError('invalidInput', 'Choose what to approve first.', { reason: 'badChoice' })

  return services.approvals.carryOut(approval.id, async () => {
    const handler = approvalKindOf(approval.kind)
    const outcome = await handler.apply(approval, choice.output, { services, method: page?.method })
    await services.approvals.settle(approval.id, { result: outcome.value })
    return outcome
  })
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
  const { accounts } = permissions.get(requester.origin)
  if (accountId === undefined || accounts.includes(accountId)) return
  throw new WalletError('unauthorized', 'The site may not use this account any more.', {
    reason: 'notConnected',
  })
}
