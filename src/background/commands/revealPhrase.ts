import { revealPhrase as readPhrase } from '../../keyring/accounts/revealPhrase.ts'
import { wipe } from '../../keyring/wipe.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Shows a recovery phrase to its owner, who gives the password anew, unlocked or not. */
export const revealPhrase: CommandHandler<'revealPhrase'> = async ({ walletId, password }, { vault }) => {
  const dataKey = await vault.unlock(password)
  try {
    return readPhrase(await vault.read(dataKey), walletId)
  } finally {
    wipe(dataKey)
  }
}
