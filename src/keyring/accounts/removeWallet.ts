import { WalletError } from '../../protocol/errors.ts'
import type { VaultContents } from '../vault/contents/contents.ts'
import { findAccount } from './findAccount.ts'
import { getWallet } from './getWallet.ts'
import { replaceWallet } from './replaceWallet.ts'

/**
 * Takes a wallet out, with its secret. What can be had back is had back from the phrase, the key or a backup, or not at
 * all.
 *
 * @returns new contents
 * @throws WalletError `unknownWallet`, `lastWallet` if there is no other
 */
export function removeWallet(contents: VaultContents, walletId: string): VaultContents {
  const wallet = getWallet(contents, walletId)
  if (contents.wallets.length === 1) {
    throw new WalletError(
      'invalidInput',
      'This is the only wallet here. Add another one before you remove it.',
      {
        reason: 'lastWallet',
      },
    )
  }
  return { ...contents, wallets: contents.wallets.filter((other) => other !== wallet) }
}

/**
 * Takes one account of several out of its wallet. The wallet can derive it anew.
 *
 * @returns new contents
 * @throws WalletError `unknownAccount`, `lastAccount` if its wallet has no other
 */
export function removeAccount(contents: VaultContents, address: string): VaultContents {
  const { wallet, account } = findAccount(contents, address)
  if (wallet.accounts.length === 1) {
    throw new WalletError('invalidInput', 'This is the wallet’s only account. Remove the wallet instead.', {
      reason: 'lastAccount',
    })
  }
  return replaceWallet(contents, {
    ...wallet,
    accounts: wallet.accounts.filter((other) => other !== account),
  })
}
