import * as v from 'valibot'
import {
  type Approval,
  type ApprovalChoice,
  type ApprovalKind,
  approvalKinds,
} from '../../protocol/approval.ts'
import { WalletError } from '../../protocol/errors.ts'
import { recordApproval } from '../audit/records/recordApproval.ts'
import { countApproval, forgetApproval } from '../permissions/spending/countApproval.ts'
import type { Services } from '../services.ts'
import type { ApprovalOutcome } from './approvalKind.ts'
import { assertFresh } from './assertFresh.ts'
import { assertProved } from './assertProved.ts'
import { assertStillAllowed } from './assertStillAllowed.ts'
import { approvalKindOf } from './kinds/kinds.ts'
import { snapshotHash } from './snapshotHash.ts'

/**
 * Carries out what the person approved, and answers whoever asked.
 *
 * @param decision.snapshotHash of what was on the screen; anything else is refused, and so is what is old
 * @throws WalletError `approvalGone`, `underway`, `snapshotChanged`, `locked`, what `assertStillAllowed` throws,
 *   `stepUpNeeded`, or what carrying it out throws. The approval then waits on, unless the failure is final: then whoever asked is told, too.
 */
export async function decide(
  services: Services,
  decision: { approvalId: string; snapshotHash: string; choice: Record<string, unknown> },
): Promise<ApprovalOutcome> {
  const { approval, page } = services.journal.getPending(decision.approvalId)
  services.session.assertUnlocked()
  assertAsShown(approval, decision.snapshotHash)
  assertFresh(services, approval)
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
    const commit = () => assertCommitted(services, approval)
    return await approvalKindOf(approval.kind).apply(approval, choice, { services, method, commit })
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

/** Much may have happened since the click: it is looked at once more, and from here on nothing is taken back. */
function assertCommitted(services: Services, approval: Approval): void {
  services.session.assertUnlocked()
  assertStillAllowed(services, approval)
  services.approvals.commit(approval.id)
}
