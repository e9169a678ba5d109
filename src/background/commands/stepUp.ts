import { wipe } from '../../keyring/wipe.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Takes the password as proof that the person is there. */
export const stepUp: CommandHandler<'stepUp'> = async ({ password }, { vault, session }) => {
  wipe(await vault.unlock(password))
  await session.noteStepUp()
  return {}
}
