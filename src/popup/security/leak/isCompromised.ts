import type { Account, WalletInfo } from '../../../protocol/view.ts'

/** @returns whether the account grows from words or a key that the person said are in other hands */
export function isCompromised(
  { walletId }: Pick<Account, 'walletId'>,
  wallets: readonly WalletInfo[],
): boolean {
  return wallets.some(({ id, compromisedAtMs }) => id === walletId && compromisedAtMs !== undefined)
}
