import type { RecoveryPreview } from '../../protocol/backup.ts'
import { evmAccountId } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'
import type { Opened } from './openSource.ts'

/**
 * Says what would come back, and what would not. Of the accounts that are here nothing is said to somebody whose words or
 * code open none of them.
 */
export function describeOpened(opened: Opened, { accounts }: Pick<Services, 'accounts'>): RecoveryPreview {
  const wallets = opened.wallets.map(({ name, accounts: derived }) => ({
    name,
    accounts: derived.map(({ address, index }) => {
      const accountId = evmAccountId(address)
      return { accountId, name: accounts.find(accountId)?.name ?? `Account ${index + 1}` }
    }),
  }))
  const found = new Set(wallets.flatMap((wallet) => wallet.accounts.map(({ accountId }) => accountId)))
  const known = accounts.list().some(({ id }) => found.has(id))
  const lost = known ? accounts.list().filter(({ id }) => !found.has(id)) : []
  return {
    wallets,
    keepsAll: false,
    known,
    lost: lost.map(({ id, name }) => ({ accountId: id, name })),
    ...(opened.createdAtMs !== undefined && { createdAtMs: opened.createdAtMs }),
  }
}

/** Says what stays where the words open the wallet that is here: all of it. For who has shown that they do. */
export function describeHere({ accounts }: Pick<Services, 'accounts'>): RecoveryPreview {
  const wallets = accounts.listWallets().map(({ id, name }) => ({
    name,
    accounts: accounts
      .list()
      .filter(({ walletId }) => walletId === id)
      .map((account) => ({ accountId: account.id, name: account.name })),
  }))
  return { wallets, keepsAll: true, known: true, lost: [] }
}
