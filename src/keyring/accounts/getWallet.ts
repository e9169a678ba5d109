import { WalletError } from '../../protocol/errors.ts'
import type { VaultContents } from '../vault/contents/contents.ts'
import type { Wallet } from './accountKinds.ts'

/**
 * @returns the wallet of that id
 * @throws WalletError `unknownWallet` if the vault holds none
 */
export function getWallet(contents: VaultContents, walletId: string): Wallet {
  const wallet = contents.wallets.find(({ id }) => id === walletId)
  if (!wallet) {
    throw new WalletError('invalidInput', 'This wallet is not here any more.', { reason: 'unknownWallet' })
  }
  return wallet
}
