import { readPhrase } from '../../keyring/phrase/readPhrase.ts'
import { wipe } from '../../keyring/wipe.ts'
import { followVault } from '../accounts/followVault.ts'
import { createWordLoader } from '../phrase/createWordLoader.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Replaces a forgotten password, and opens the wallet. Every other slot stays. */
export const resetPasswordByPhrase: CommandHandler<'resetPasswordByPhrase'> = async (
  { words, newPassword },
  services,
) => {
  const { entropy } = await readPhrase(words, createWordLoader(services.platform))
  try {
    await services.slots.replacePassword({ secret: { type: 'phrase', entropy }, newPassword })
  } finally {
    wipe(entropy)
  }
  await followVault(services)
  return {}
}
