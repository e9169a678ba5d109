import type { CommandHandler } from './commandHandler.ts'

/** Says no. */
export const reject: CommandHandler<'reject'> = async ({ approvalId }, { approvals }) => {
  await approvals.reject(approvalId)
  return {}
}
