import { wipe } from '../../keyring/wipe.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Replaces the password and the data key. */
export const changePassword: CommandHandler<'changePassword'> = async (passwords, { vault, session }) => {
  const dataKey = await vault.changePassword(passwords)
  await session.open(dataKey)
  wipe(dataKey)
  return {}
}
