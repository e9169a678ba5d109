import { followVault } from '../accounts/followVault.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Opens the wallet by its password. */
export const unlock: CommandHandler<'unlock'> = async ({ password }, services) => {
  await services.slots.enter({ type: 'password', password })
  await followVault(services)
  return {}
}
