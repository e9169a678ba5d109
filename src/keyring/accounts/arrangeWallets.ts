import { WalletError } from '../../protocol/errors.ts'
import type { VaultContents } from '../vault/contents/contents.ts'
import { findAccount } from './findAccount.ts'
import { getWallet } from './getWallet.ts'
import { replaceWallet } from './replaceWallet.ts'

/** One place up, or one down. */
export type ListMove = -1 | 1

/**
 * Gives a wallet another name. @returns new contents
 * @throws WalletError `unknownWallet`, `nameTaken` if another wallet is called so
 */
export function renameWallet(contents: VaultContents, walletId: string, name: string): VaultContents {
  const isTaken = contents.wallets.some(
    (other) => other.id !== walletId && other.name.toLowerCase() === name.toLowerCase(),
  )
  if (isTaken) {
    throw new WalletError('invalidInput', 'Another wallet has this name. Choose one that tells them apart.', {
      reason: 'nameTaken',
    })
  }
  return replaceWallet(contents, { ...getWallet(contents, walletId), name })
}

/** Moves a wallet among the others; the first stays the first. @returns new contents @throws WalletError `unknownWallet` */
export function moveWallet(contents: VaultContents, walletId: string, by: ListMove): VaultContents {
  return { ...contents, wallets: move(contents.wallets, getWallet(contents, walletId), by) }
}

/** Moves an account among those of its wallet. @returns new contents @throws WalletError `unknownAccount` */
export function moveAccount(contents: VaultContents, address: string, by: ListMove): VaultContents {
  const { wallet, account } = findAccount(contents, address)
  return replaceWallet(contents, { ...wallet, accounts: move(wallet.accounts, account, by) })
}

function move<Item>(items: readonly Item[], item: Item, by: ListMove): Item[] {
  const from = items.indexOf(item)
  const to = Math.min(Math.max(from + by, 0), items.length - 1)
  return items.toSpliced(from, 1).toSpliced(to, 0, item)
}
