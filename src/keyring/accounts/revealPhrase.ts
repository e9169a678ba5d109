import type { VaultContents } from '../vault/contents/contents.ts'
import { assertHasPhrase } from './assertHasPhrase.ts'
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
  assertHasPhrase(wallet)
  return {
    words: wordsOf(wallet.secret).map((word) => word.normalize('NFC')),
    hasPassphrase: wallet.secret.passphrase !== '',
  }
}
