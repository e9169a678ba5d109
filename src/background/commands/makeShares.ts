import { getWallet } from '../../keyring/accounts/getWallet.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Splits a wallet into shares, which are kept nowhere but with the person (SLIP-39). */
export const makeShares: CommandHandler<'makeShares'> = async ({ walletId, ...options }, services) => {
  const { platform, session, vault, stores, audit } = services
  const { splitWallet } = await import('../../keyring/backup/splitWallet.ts')
  const contents = await session.withDataKey((dataKey) => vault.read(dataKey))
  const shares = await splitWallet(getWallet(contents, walletId), { ...options, random: platform.random })
  await stores.backups.update((state) => ({
    ...state,
    sharesMadeAtMs: { ...state.sharesMadeAtMs, [walletId]: platform.now() },
  }))
  await audit.record({ type: 'secretRevealed', subject: `${options.threshold} of ${options.count} shares` })
  return { shares }
}
