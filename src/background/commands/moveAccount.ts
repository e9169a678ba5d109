import { moveAccount as move } from '../../keyring/accounts/arrangeWallets.ts'
import { accountAddress } from '../../protocol/ids.ts'
import { changeWallets } from '../accounts/changeWallets.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Moves an account one place in its wallet. */
export const moveAccount: CommandHandler<'moveAccount'> = async ({ accountId, by }, services) => {
  await changeWallets(services, (contents) => move(contents, accountAddress(accountId), by))
  return {}
}
