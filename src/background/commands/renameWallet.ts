import { renameWallet as rename } from '../../keyring/accounts/arrangeWallets.ts'
import { changeWallets } from '../accounts/changeWallets.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Gives a wallet another name. */
export const renameWallet: CommandHandler<'renameWallet'> = async ({ walletId, name }, services) => {
  await changeWallets(services, (contents) => rename(contents, walletId, name))
  return {}
}
