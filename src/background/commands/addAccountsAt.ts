import { addAccountsAt as growWallet } from '../../keyring/accounts/addAccount.ts'
import { evmAccountId } from '../../protocol/ids.ts'
import { changeWallets } from '../accounts/changeWallets.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Adds accounts by the paths they are on. */
export const addAccountsAt: CommandHandler<'addAccountsAt'> = async ({ walletId, paths }, services) => {
  let added: readonly { address: string }[] = []
  await changeWallets(services, (contents) => {
    const grown = growWallet(contents, walletId, paths)
    added = grown.accounts
    return grown.contents
  })
  const accountIds = added.map(({ address }) => evmAccountId(address))
  for (const accountId of accountIds) await services.audit.record({ type: 'accountAdded', accountId })
  return { accountIds }
}
