import { moveWallet as move } from '../../keyring/accounts/arrangeWallets.ts'
import { changeWallets } from '../accounts/changeWallets.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Moves a wallet one place among the others. */
export const moveWallet: CommandHandler<'moveWallet'> = async ({ walletId, by }, services) => {
  await changeWallets(services, (contents) => move(contents, walletId, by))
  return {}
}
