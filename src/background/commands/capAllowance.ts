import { capAllowance as withAllowance } from '../../inspect/capAllowance.ts'
import { WalletError } from '../../protocol/errors.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import { withSnapshotHash } from '../approvals/createApproval.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Changes the allowance that an approval asks for, by the person’s own hand, and works it out anew. */
export const capAllowance: CommandHandler<'capAllowance'> = async (
  { approvalId, amount },
  { journal, reviewer },
) => {
  const { approval } = journal.getPending(approvalId)
  // The intent tells, not the bytes: of an NFT, what looks like the amount is which one it is.
  const intent = approval.kind === 'transaction' ? approval.review?.explanation.intent : undefined
  if (approval.kind !== 'transaction' || intent?.type !== 'approve' || !intent.editable) {
    throw new WalletError('invalidInput', 'This request has no allowance to change.', {
      reason: 'notAnAllowance',
    })
  }
  const { review: _, ...asked } = approval
  const transaction = withAllowance(approval.request.transaction, fromAmount(amount))
  const request = { ...approval.request, transaction }
  await journal.replace(withSnapshotHash({ ...asked, request, reviewState: 'working' }))
  void reviewer.review(approvalId)
  return {}
}
