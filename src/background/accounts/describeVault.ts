import type { Wallet } from '../../keyring/accounts/accountKinds.ts'
import type { VaultContents } from '../../keyring/vault/contents/contents.ts'
import { evmAccountId } from '../../protocol/ids.ts'
import type { Account, WalletInfo } from '../../protocol/view.ts'

/** @returns the wallets of the vault as they are shown, without anything secret */
export function listWallets({ wallets }: VaultContents): WalletInfo[] {
  return wallets.map(({ secret: _, accounts: __, ...info }) => info)
}

/**
 * @param known the accounts as they were shown before: they keep their names, and stay out of sight where they were
 * @returns the accounts of the vault as they are shown, each by a name of its own
 */
export function listAccounts({ wallets }: VaultContents, known: readonly Account[]): Account[] {
  const before = new Map(known.map((account) => [account.id, account]))
  const taken = new Set(known.map(({ name }) => name.toLowerCase()))
  return wallets.flatMap((wallet) =>
    wallet.accounts.map(({ address, index, path }) => {
      const id = evmAccountId(address)
      const { name, hidden } = before.get(id) ?? { name: pickName(wallet, index, taken), hidden: false }
      taken.add(name.toLowerCase())
      const { id: walletId, kind } = wallet
      return { id, name, kind, walletId, ...(path && { path }), ...(hidden && { hidden }) }
    }),
  )
}

/** An account of a phrase is known by its number, one that stands alone by the name of its wallet. */
function pickName({ kind, name }: Wallet, index: number, taken: ReadonlySet<string>): string {
  if (kind !== 'hd' && !taken.has(name.toLowerCase())) return name
  const word = kind === 'hd' ? 'Account' : name.slice(0, 30)
  let number = index + 1
  while (taken.has(`${word} ${number}`.toLowerCase())) number += 1
  return `${word} ${number}`
}
