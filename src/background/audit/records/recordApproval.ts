import type { Approval } from '../../../protocol/approval.ts'
import { serializeError } from '../../../protocol/errors.ts'
import type { ApprovalOutcome } from '../../approvals/approvalKind.ts'
import type { Audit } from '../audit.ts'
import { approvalRecords, describeApproval } from './approvalRecords.ts'

/** Carries out an approval, written down before and after: whatever dies in between, no signature is without its record. */
export async function recordApproval(
  { audit }: { audit: Audit },
  approval: Approval,
  apply: () => Promise<ApprovalOutcome>,
): Promise<ApprovalOutcome> {
  const described = describeApproval(approval)
  await audit.record({ type: 'approved', ...described })
  try {
    const outcome = await apply()
    const type = approvalRecords[approval.kind]
    if (type !== 'approved') {
      await audit.record({ type, ...described, ...(outcome.hash && { result: outcome.hash }) })
    }
    return outcome
  } catch (error) {
    await audit.record({ type: 'failed', ...described, result: serializeError(error).reason })
    throw error
  }
}
