import { installWallets } from '../backup/installWallets.ts'
import { openSource } from '../backup/openSource.ts'
import type { CommandHandler } from './commandHandler.ts'

/**
 * Brings wallets back under a new password, where there is none, or where the one here is damaged or locked for good. That
 * one is kept aside.
 */
export const recover: CommandHandler<'recover'> = async ({ source, password }, services) => {
  const { wallets, stores } = await openSource(source, services)
  const installed = await installWallets(services, { wallets, stores, password })
  const isFile = source.kind === 'file'
  await services.audit.record({ type: isFile ? 'backupRestored' : 'recovered', subject: source.kind })
  return installed
}
