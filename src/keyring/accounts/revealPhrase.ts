import { hexToBytes } from '@noble/hashes/utils.js'
import { WalletError } from '../../protocol/errors.ts'
import { entropyToPhrase } from '../phrase/phraseEntropy.ts'
import type { VaultContents } from '../vault/contents/contents.ts'
import { wipe } from '../wipe.ts'
import { getWallet } from './getWallet.ts'

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
  const entropy = hexToBytes(wallet.secret.entropy)
  try {
    return { words: entropyToPhrase(entropy), hasPassphrase: wallet.secret.passphrase !== '' }
  } finally {
    wipe(entropy)
  }
}
