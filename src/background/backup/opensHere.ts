import { parsePhrase } from '../../keyring/phrase/parsePhrase.ts'
import { phraseToEntropy } from '../../keyring/phrase/phraseEntropy.ts'
import { wipe } from '../../keyring/wipe.ts'
import type { RecoverySource } from '../../protocol/backup.ts'
import type { Services } from '../services.ts'

/**
 * @returns whether the words open the vault that is here, as one of its slots: then nothing need be brought back, and only
 *   the password be replaced. Trying costs nothing: a phrase can't be guessed.
 * @throws WalletError as `parsePhrase`
 */
export async function opensHere(
  source: RecoverySource,
  { vault }: Pick<Services, 'vault'>,
): Promise<boolean> {
  const hasPhraseSlot = vault.status() === 'ok' && vault.slots().some(({ type }) => type === 'phrase')
  if (source.kind !== 'phrase' || !hasPhraseSlot) return false
  const entropy = phraseToEntropy(parsePhrase(source.words))
  try {
    return await vault.opensBy({ type: 'phrase', entropy })
  } finally {
    wipe(entropy)
  }
}
