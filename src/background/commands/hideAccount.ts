import type { CommandHandler } from './commandHandler.ts'

/** Puts an account out of sight, or back. */
export const hideAccount: CommandHandler<'hideAccount'> = async ({ accountId, hidden }, { accounts }) => {
  await accounts.setHidden(accountId, hidden)
  return {}
}
