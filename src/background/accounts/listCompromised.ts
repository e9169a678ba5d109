import type { AccountId } from '../../protocol/ids.ts'
import type { AccountBook } from './accountBook.ts'

/** @returns the accounts of wallets that the person marked as being in other hands */
export function listCompromised(accounts: Pick<AccountBook, 'list' | 'listWallets'>): AccountId[] {
  const wallets = accounts.listWallets().filter(({ compromisedAtMs }) => compromisedAtMs !== undefined)
  const ids = new Set(wallets.map(({ id }) => id))
  return accounts.list().flatMap(({ id, walletId }) => (ids.has(walletId) ? [id] : []))
}
