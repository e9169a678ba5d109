import { getWallet } from '../../keyring/accounts/getWallet.ts'
import { revokePhraseOf } from '../vault/revokePhraseOf.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Notes that a wallet's keys are in other hands, or that it was a false alarm. */
export const setWalletCompromised: CommandHandler<'setWalletCompromised'> = async (
  { walletId, compromised },
  services,
) => {
  const { platform, session, vault, accounts } = services
  await session.withDataKey(async (dataKey) => {
    await vault.change(dataKey, (contents) => {
      getWallet(contents, walletId)
      const wallets = contents.wallets.map((wallet) => {
        if (wallet.id !== walletId) return wallet
        const { compromisedAtMs: since = platform.now(), ...rest } = wallet
        return compromised ? { ...rest, compromisedAtMs: since } : rest
      })
      return { ...contents, wallets }
    })
    await accounts.follow(await vault.read(dataKey))
  })
  // Who has the words shall not open this wallet by them as well. That it is marked comes first.
  if (compromised) await revokePhraseOf(services, { walletId, because: 'leaked' })
  return {}
}
