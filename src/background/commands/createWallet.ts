import { createHdWallet } from '../../keyring/accounts/createHdWallet.ts'
import { createContents } from '../../keyring/vault/contents/createContents.ts'
import { wipe } from '../../keyring/wipe.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Seals a recovery phrase under a password, and opens the wallet. Never writes over a wallet that is here. */
export const createWallet: CommandHandler<'createWallet'> = async (params, services) => {
  const { platform, vault, session, accounts } = services
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
  await session.open(dataKey)
  wipe(dataKey)
  await accounts.follow(contents)
  const accountId = accounts.getActiveId()
  if (!accountId) throw new TypeError('A new wallet has an account')
  return { accountId }
}
