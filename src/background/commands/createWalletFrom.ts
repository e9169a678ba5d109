import { createWalletFrom as makeWallet } from '../../keyring/accounts/createWalletFrom.ts'
import { createContents } from '../../keyring/vault/contents/createContents.ts'
import { wipe } from '../../keyring/wipe.ts'
import { createWordLoader } from '../phrase/createWordLoader.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Seals what the person brings under a password, and opens the wallet. Never writes over a wallet that is here. */
export const createWalletFrom: CommandHandler<'createWalletFrom'> = async (params, services) => {
  const { platform, vault, session, accounts } = services
  const wallet = await makeWallet(params.source, {
    wallets: [],
    random: platform.random,
    clock: platform.now,
    loadWords: createWordLoader(platform),
  })
  const contents = createContents([wallet])
  const dataKey = await vault.create(contents, params.password)
  await session.open(dataKey)
  wipe(dataKey)
  await accounts.follow(contents)
  const accountId = accounts.getActiveId()
  if (!accountId) throw new TypeError('A new wallet has an account')
  return { accountId }
}
