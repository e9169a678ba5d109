import { WalletError } from '../../protocol/errors.ts'
import type { Wallet } from './accountKinds.ts'

/**
 * Makes sure that a wallet grows from a recovery phrase (BIP-39).
 *
 * @throws WalletError `noPhrase` if a wallet of this kind has none
 */
export function assertHasPhrase(wallet: Wallet): asserts wallet is Extract<Wallet, { kind: 'hd' }> {
  if (wallet.kind !== 'hd') {
    throw new WalletError('invalidInput', 'This wallet has no recovery phrase.', { reason: 'noPhrase' })
  }
}
