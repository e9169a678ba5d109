import { getWallet } from '../../keyring/accounts/getWallet.ts'
import { haveSameWords } from '../../keyring/accounts/haveSameWords.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { RescueWish } from '../../protocol/sequence.ts'
import { assertCanSign } from '../accounts/assertCanSign.ts'
import type { Services } from '../services.ts'

/**
 * Makes sure that what is rescued gets out of the hands that it is rescued from, and stays in the person's.
 *
 * @throws WalletError `sameWallet`, `samePhrase` if it is another passphrase of the words that leaked,
 *   `compromisedRecipient`, `cannotSign` if the account is only watched
 */
export async function assertSafeRecipient(
  services: Pick<Services, 'accounts' | 'session' | 'vault'>,
  { walletId, recipientId }: Pick<RescueWish, 'walletId' | 'recipientId'>,
): Promise<void> {
  const { accounts, session, vault } = services
  const recipient = accounts.get(recipientId)
  if (recipient.walletId === walletId) {
    throw refuse('sameWallet', 'Choose an account of another wallet: this one’s keys are known.')
  }
  if (accounts.listWallets().find(({ id }) => id === recipient.walletId)?.compromisedAtMs !== undefined) {
    throw refuse('compromisedRecipient', 'Choose another account: the words of this one have leaked as well.')
  }
  assertCanSign(services, recipientId)
  const contents = await session.withDataKey((dataKey) => vault.read(dataKey))
  if (haveSameWords(getWallet(contents, walletId), getWallet(contents, recipient.walletId))) {
    throw refuse('samePhrase', 'Choose an account of other words: this one has the same, with a passphrase.')
  }
}

function refuse(reason: string, sentence: string): WalletError {
  return new WalletError('invalidInput', sentence, { reason })
}
