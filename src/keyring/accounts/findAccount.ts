import { WalletError } from '../../protocol/errors.ts'
import type { VaultContents } from '../vault/contents/contents.ts'
import type { Wallet } from './accountKinds.ts'
import type { WalletAccount } from './kind.ts'

/**
 * @returns the account of that address, and the wallet it is in
 * @throws WalletError `unknownAccount`
 */
export function findAccount(
  contents: VaultContents,
  address: string,
): { wallet: Wallet; account: WalletAccount } {
  for (const wallet of contents.wallets) {
    const account = wallet.accounts.find((candidate) => candidate.address === address.toLowerCase())
    if (account) return { wallet, account }
  }
  throw new WalletError('invalidInput', 'This account is not in the wallet.', { reason: 'unknownAccount' })
}
