import type { VaultContents } from '../vault/contents/contents.ts'
import { accountKindOf } from './accountKinds.ts'
import { getWallet } from './getWallet.ts'
import type { WalletAccount } from './kind.ts'

/**
 * Adds the next account to a wallet.
 *
 * @returns new contents, and the account that was added; the contents given are left as they are
 * @throws WalletError `unknownWallet`, or `noMoreAccounts` if the kind can't have another
 */
export function addAccount(
  contents: VaultContents,
  walletId: string,
): { contents: VaultContents; account: WalletAccount } {
  const wallet = getWallet(contents, walletId)
  const account = accountKindOf(wallet).nextAccount(wallet.secret, wallet.accounts)
  const grown = { ...wallet, accounts: [...wallet.accounts, account] }
  return {
    contents: { ...contents, wallets: contents.wallets.map((other) => (other === wallet ? grown : other)) },
    account,
  }
}
