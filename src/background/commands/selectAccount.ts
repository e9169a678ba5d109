import type { CommandHandler } from './commandHandler.ts'

/** Chooses the account that the popup shows. Sites keep theirs. */
export const selectAccount: CommandHandler<'selectAccount'> = async ({ accountId }, { accounts }) => {
  await accounts.setActiveId(accountId)
  return {}
}
