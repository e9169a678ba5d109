import { createHdWallet } from '../../keyring/accounts/createHdWallet.ts'
import { createContents } from '../../keyring/vault/contents/createContents.ts'
import { openNewVault } from '../vault/openNewVault.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Seals a recovery phrase under a password, and opens the wallet. Never writes over a wallet that is here. */
export const createWallet: CommandHandler<'createWallet'> = async (params, services) => {
  const { platform, vault } = services
  const { words, passphrase, password } = params
  const wallet = createHdWallet({
    words,
    passphrase,
    name: 'Wallet 1',
    random: platform.random,
    clock: platform.now,
  })
  // Whoever types a phrase, or some words of a new one, has it.
  const contents = createContents([{ ...wallet, phraseCheckedAtMs: platform.now() }])
  const dataKey = await vault.create(contents, password)
  return openNewVault(services, { contents, dataKey })
}
