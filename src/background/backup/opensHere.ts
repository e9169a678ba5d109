import { readPhrase } from '../../keyring/phrase/readPhrase.ts'
import { wipe } from '../../keyring/wipe.ts'
import type { RecoverySource } from '../../protocol/backup.ts'
import { createWordLoader } from '../phrase/createWordLoader.ts'
import type { Services } from '../services.ts'

/**
 * @returns whether the words open the vault that is here, as one of its slots: then nothing need be brought back, and only
 *   the password be replaced. Trying costs nothing: a phrase can't be guessed.
 * @throws WalletError as `readPhrase`
 */
export async function opensHere(
  source: RecoverySource,
  { vault, platform }: Pick<Services, 'vault' | 'platform'>,
): Promise<boolean> {
  const hasPhraseSlot = vault.status() === 'ok' && vault.slots().some(({ type }) => type === 'phrase')
  if (source.kind !== 'phrase' || !hasPhraseSlot) return false
  const { entropy } = await readPhrase(source.words, createWordLoader(platform))
  try {
    return await vault.opensBy({ type: 'phrase', entropy })
  } finally {
    wipe(entropy)
  }
}
