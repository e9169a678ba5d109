import type { CommandHandler } from './commandHandler.ts'

/** Says no to every site that asks. */
export const rejectAll: CommandHandler<'rejectAll'> = async (_, { approvals }) => {
  await approvals.rejectSites()
  return {}
}
