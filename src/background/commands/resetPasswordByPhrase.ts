import { parsePhrase } from '../../keyring/phrase/parsePhrase.ts'
import { phraseToEntropy } from '../../keyring/phrase/phraseEntropy.ts'
import { wipe } from '../../keyring/wipe.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Replaces a forgotten password, and opens the wallet. Every other slot stays. */
export const resetPasswordByPhrase: CommandHandler<'resetPasswordByPhrase'> = async (
  { words, newPassword },
  { vault, session, slots, accounts },
) => {
  const entropy = phraseToEntropy(parsePhrase(words))
  try {
    await slots.replacePassword({ secret: { type: 'phrase', entropy }, newPassword })
  } finally {
    wipe(entropy)
  }
  await session.withDataKey(async (dataKey) => accounts.follow(await vault.read(dataKey)))
  return {}
}
