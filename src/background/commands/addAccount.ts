import { addAccount as growWallet } from '../../keyring/accounts/addAccount.ts'
import { getWallet } from '../../keyring/accounts/getWallet.ts'
import { evmAccountId } from '../../protocol/ids.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Derives the next account of a wallet, and makes it the active one. */
export const addAccount: CommandHandler<'addAccount'> = async (
  { walletId, name },
  { vault, session, accounts },
) =>
  session.withDataKey(async (dataKey) => {
    await vault.change(dataKey, (contents) => growWallet(contents, walletId).contents)
    const contents = await vault.read(dataKey)
    await accounts.follow(contents)
    const added = getWallet(contents, walletId).accounts.at(-1)
    if (!added) throw new TypeError('A wallet that grew has an account')
    const accountId = evmAccountId(added.address)
    if (name) await accounts.rename(accountId, name)
    await accounts.setActiveId(accountId)
    return { accountId }
  })
