import { createHdWallet } from '../../keyring/accounts/createHdWallet.ts'
import { nextWalletName } from '../../keyring/accounts/nextWalletName.ts'
import { createPhrase } from '../../keyring/phrase/createPhrase.ts'
import { takeIn } from '../accounts/takeIn.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Makes a wallet of a new phrase beside those that are here. */
export const createAnotherWallet: CommandHandler<'createAnotherWallet'> = async (params, services) => {
  const { random, now: clock } = services.platform
  const words = createPhrase({ wordCount: params.wordCount, random })
  const name = params.name ?? nextWalletName(services.accounts.listWallets())
  return takeIn(services, createHdWallet({ words, name, random, clock }))
}
