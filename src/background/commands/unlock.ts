import { wipe } from '../../keyring/wipe.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Opens the vault by its password. */
export const unlock: CommandHandler<'unlock'> = async ({ password }, { vault, session, accounts }) => {
  const dataKey = await vault.unlock(password)
  await session.open(dataKey)
  await accounts.follow(await vault.read(dataKey))
  wipe(dataKey)
  return {}
}
