import type { CommandHandler } from './commandHandler.ts'

/** Gives an account another name. */
export const renameAccount: CommandHandler<'renameAccount'> = async ({ accountId, name }, { accounts }) => {
  await accounts.rename(accountId, name)
  return {}
}
