import * as v from 'valibot'
import { type Approval, approvalKinds } from '../../protocol/approval.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Services } from '../services.ts'
import type { ApprovalOutcome } from './approvalKind.ts'
import { approvalKindOf } from './kinds/kinds.ts'
import { snapshotHash } from './snapshotHash.ts'

/** Approvals being carried out: a second click finds them taken. */
const underway = new Set<string>()

/**
 * Carries out what the person approved, and answers whoever asked.
 *
 * @param decision.snapshotHash of what was on the screen; anything else is refused
 * @throws WalletError `approvalGone`, `snapshotChanged`, `locked`, `notConnected`, or what carrying it out throws.
 *   The approval then waits on, unless the failure is final: then whoever asked is told, too.
 */
export async function decide(
  services: Services,
  decision: { approvalId: string; snapshotHash: string; choice: Record<string, unknown> },
): Promise<ApprovalOutcome> {
  const { approval, page } = services.journal.getPending(decision.approvalId)
  if (underway.has(approval.id)) {
    throw new WalletError('resourceUnavailable', 'This is being done already.', { reason: 'underway' })
  }
  services.session.assertUnlocked()
  assertAsShown(approval, decision.snapshotHash)
  assertStillAllowed(services, approval)
  const choice = v.safeParse(approvalKinds[approval.kind].choice, decision.choice)
  if (!choice.success)
    throw new WalletError('invalidInput', 'Choose what to approve first.', { reason: 'badChoice' })

  underway.add(approval.id)
  try {
    const handler = approvalKindOf(approval.kind)
    const outcome = await handler.apply(approval, choice.output, { services, method: page?.method })
    await services.approvals.settle(approval.id, { result: outcome.value })
    return outcome
  } finally {
    underway.delete(approval.id)
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
  const { accounts } = permissions.get(requester.origin)
  if (accountId === undefined || accounts.includes(accountId)) return
  throw new WalletError('unauthorized', 'The site may not use this account any more.', {
    reason: 'notConnected',
  })
}
