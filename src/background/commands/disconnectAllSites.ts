import { disconnectSite } from '../permissions/disconnectSite.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Takes every site’s permission away. */
export const disconnectAllSites: CommandHandler<'disconnectAllSites'> = async (_, services) => {
  for (const { origin } of services.stores.permissions.get()) await disconnectSite(services, origin)
  return {}
}
