import { createWalletFrom as makeWallet } from '../../keyring/accounts/createWalletFrom.ts'
import { createContents } from '../../keyring/vault/contents/createContents.ts'
import { createWordLoader } from '../phrase/createWordLoader.ts'
import { openNewVault } from '../vault/openNewVault.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Seals what the person brings under a password, and opens the wallet. Never writes over a wallet that is here. */
export const createWalletFrom: CommandHandler<'createWalletFrom'> = async (params, services) => {
  const { platform, vault } = services
  const wallet = await makeWallet(params.source, {
    wallets: [],
    random: platform.random,
    clock: platform.now,
    loadWords: createWordLoader(platform),
  })
  const contents = createContents([wallet])
  const dataKey = await vault.create(contents, params.password)
  return openNewVault(services, { contents, dataKey })
}
