import { createWalletFrom } from '../../keyring/accounts/createWalletFrom.ts'
import { takeIn } from '../accounts/takeIn.ts'
import { createWordLoader } from '../phrase/createWordLoader.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Takes in a phrase, a private key, a keystore file or an address that the person has already. */
export const importWallet: CommandHandler<'importWallet'> = async ({ source, name }, services) => {
  const { platform, accounts } = services
  const wallet = await createWalletFrom(source, {
    name,
    wallets: accounts.listWallets(),
    random: platform.random,
    clock: platform.now,
    loadWords: createWordLoader(platform),
  })
  return takeIn(services, wallet)
}
