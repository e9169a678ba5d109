import { changePermission as change } from '../permissions/changePermission.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Changes what a connected site is granted: accounts, chains, what it may ask, how long, how much. */
export const changePermission: CommandHandler<'changePermission'> = async ({ origin, grant }, services) => {
  services.permissions.get(origin)
  await change(services, origin, grant)
  await services.audit.record({ type: 'permissionGranted', origin, subject: 'changed' })
  return {}
}
