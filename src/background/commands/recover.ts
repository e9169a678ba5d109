import { installWallets } from '../backup/installWallets.ts'
import { openSource } from '../backup/openSource.ts'
import { opensHere } from '../backup/opensHere.ts'
import type { CommandHandler } from './commandHandler.ts'
import { resetPasswordByPhrase } from './resetPasswordByPhrase.ts'

/**
 * Brings wallets back under a new password. Where the words open the wallet that is here, all of it stays and only the
 * password becomes another. Else it is for where there is none, or where the one here is damaged or locked for good: that
 * one is kept aside.
 */
export const recover: CommandHandler<'recover'> = async ({ source, password }, services) => {
  if (source.kind === 'phrase' && (await opensHere(source, services))) {
    await resetPasswordByPhrase({ words: source.words, newPassword: password }, services)
    await services.audit.record({ type: 'recovered', subject: 'phrase' })
    const accountId = services.accounts.getActiveId()
    if (!accountId) throw new TypeError('A wallet that is open has an account')
    return { accountId }
  }
  const { wallets, stores } = await openSource(source, services)
  const installed = await installWallets(services, { wallets, stores, password })
  const isFile = source.kind === 'file'
  await services.audit.record({ type: isFile ? 'backupRestored' : 'recovered', subject: source.kind })
  return installed
}
