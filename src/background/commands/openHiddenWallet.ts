import { createHiddenWallet } from '../../keyring/accounts/createHiddenWallet.ts'
import { getWallet } from '../../keyring/accounts/getWallet.ts'
import { nextWalletName } from '../../keyring/accounts/nextWalletName.ts'
import { takeIn } from '../accounts/takeIn.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Opens what a phrase that is here leads to under another passphrase. */
export const openHiddenWallet: CommandHandler<'openHiddenWallet'> = async (params, services) => {
  const { session, vault, accounts, platform } = services
  const wallet = await session.withDataKey(async (dataKey) =>
    createHiddenWallet(getWallet(await vault.read(dataKey), params.walletId), {
      passphrase: params.passphrase,
      name: params.name ?? nextWalletName(accounts.listWallets()),
      random: platform.random,
      clock: platform.now,
    }),
  )
  return takeIn(services, wallet)
}
