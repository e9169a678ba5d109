import { readPhrase } from '../../keyring/phrase/readPhrase.ts'
import { wipe } from '../../keyring/wipe.ts'
import { createWordLoader } from '../phrase/createWordLoader.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Replaces a forgotten password, and opens the wallet. Every other slot stays. */
export const resetPasswordByPhrase: CommandHandler<'resetPasswordByPhrase'> = async (
  { words, newPassword },
  { platform, vault, session, slots, accounts },
) => {
  const { entropy } = await readPhrase(words, createWordLoader(platform))
  try {
    await slots.replacePassword({ secret: { type: 'phrase', entropy }, newPassword })
  } finally {
    wipe(entropy)
  }
  await session.withDataKey(async (dataKey) => accounts.follow(await vault.read(dataKey)))
  return {}
}
