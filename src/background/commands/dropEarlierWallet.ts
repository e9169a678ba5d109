import { dropAside } from '../vault/asideKeeper.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Lets go of an earlier wallet for good. */
export const dropEarlierWallet: CommandHandler<'dropEarlierWallet'> = async ({ id }, { platform, audit }) => {
  await dropAside(platform, id)
  await audit.record({ type: 'walletRemoved', subject: 'earlier wallet' })
  return {}
}
