import { markCompromised } from '../../keyring/accounts/markCompromised.ts'
import { revokePhraseOf } from '../vault/revokePhraseOf.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Notes that a wallet's keys are in other hands, with all of the same words, or that it was a false alarm. */
export const setWalletCompromised: CommandHandler<'setWalletCompromised'> = async (
  { walletId, compromised },
  services,
) => {
  const { platform, session, vault, accounts } = services
  await session.withDataKey(async (dataKey) => {
    const atMs = compromised ? platform.now() : undefined
    await vault.change(dataKey, (contents) => markCompromised(contents, walletId, atMs))
    await accounts.follow(await vault.read(dataKey))
  })
  // Who has the words shall not open this wallet by them as well. That it is marked comes first.
  if (compromised) await revokePhraseOf(services, { walletId, because: 'leaked' })
  return {}
}
