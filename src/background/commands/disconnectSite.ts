import { disconnectSite as takePermission } from '../permissions/disconnectSite.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Takes a site’s permission away. */
export const disconnectSite: CommandHandler<'disconnectSite'> = async ({ origin }, services) => {
  await takePermission(services, origin)
  return {}
}
