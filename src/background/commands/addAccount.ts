import { addAccount as growWallet } from '../../keyring/accounts/addAccount.ts'
import { evmAccountId } from '../../protocol/ids.ts'
import { changeWallets } from '../accounts/changeWallets.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Derives the next account of a wallet, and makes it the active one. */
export const addAccount: CommandHandler<'addAccount'> = async ({ walletId, name }, services) => {
  const { accounts } = services
  let address = ''
  await changeWallets(services, (contents) => {
    const grown = growWallet(contents, walletId)
    address = grown.accounts[0]?.address ?? ''
    return grown.contents
  })
  const accountId = evmAccountId(address)
  if (name) await accounts.rename(accountId, name)
  await accounts.setActiveId(accountId)
  return { accountId }
}
