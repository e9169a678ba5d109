import { installWallets } from '../backup/installWallets.ts'
import { dropAside, openAside } from '../vault/asideKeeper.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Puts an earlier wallet back by its own password. The present one is kept aside in its turn. */
export const putBackWallet: CommandHandler<'putBackWallet'> = async ({ id, password }, services) => {
  const { wallets } = await openAside(services.platform, id, password)
  await services.session.close('replaced')
  const installed = await installWallets(services, { wallets, password })
  await dropAside(services.platform, id)
  await services.audit.record({ type: 'recovered', subject: 'earlier wallet' })
  return installed
}
