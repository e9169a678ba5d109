import type { CommandHandler } from './commandHandler.ts'

/** Opens the wallet by its password. */
export const unlock: CommandHandler<'unlock'> = async ({ password }, { vault, session, slots, accounts }) => {
  await slots.enter({ type: 'password', password })
  await session.withDataKey(async (dataKey) => accounts.follow(await vault.read(dataKey)))
  return {}
}
