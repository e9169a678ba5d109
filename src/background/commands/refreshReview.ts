import type { CommandHandler } from './commandHandler.ts'

/** Works an approval out anew, from the newest block. */
export const refreshReview: CommandHandler<'refreshReview'> = async (
  { approvalId },
  { journal, reviewer },
) => {
  journal.getPending(approvalId)
  await reviewer.review(approvalId)
  return {}
}
