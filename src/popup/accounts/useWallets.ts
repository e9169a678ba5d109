import type { Account, WalletInfo } from '../../protocol/view.ts'
import { useView } from '../wallet/walletStore.ts'

/** A wallet with its accounts, in the order they are shown. */
export type WalletGroup = { readonly wallet: WalletInfo; readonly accounts: readonly Account[] }

/** @returns the person's wallets, each with its accounts, hidden ones and all */
export function useWallets(): readonly WalletGroup[] {
  const wallets = useView((view) => view.wallets)
  const accounts = useView((view) => view.accounts)
  return wallets.map((wallet) => ({
    wallet,
    accounts: accounts.filter(({ walletId }) => walletId === wallet.id),
  }))
}
