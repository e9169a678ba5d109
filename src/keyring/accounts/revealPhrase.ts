import { WalletError } from '../../protocol/errors.ts'
import type { VaultContents } from '../vault/contents/contents.ts'
import { getWallet } from './getWallet.ts'
import { wordsOf } from './wordsOf.ts'

/**
 * @returns the recovery phrase of a wallet, to be shown to its owner, and whether a passphrase belongs to it
 * @throws WalletError `unknownWallet`, or `noPhrase` if a wallet of this kind has none
 */
export function revealPhrase(
  contents: VaultContents,
  walletId: string,
): { words: string[]; hasPassphrase: boolean } {
  const wallet = getWallet(contents, walletId)
  if (wallet.kind !== 'hd') {
    throw new WalletError('invalidInput', 'This wallet has no recovery phrase.', { reason: 'noPhrase' })
  }
  return {
    words: wordsOf(wallet.secret).map((word) => word.normalize('NFC')),
    hasPassphrase: wallet.secret.passphrase !== '',
  }
}
