import type { WalletAccount } from '../../keyring/accounts/kind.ts'
import type { VaultContents } from '../../keyring/vault/contents/contents.ts'
import { WalletError } from '../../protocol/errors.ts'
import { type AccountId, accountAddress, evmAccountId } from '../../protocol/ids.ts'
import type { Account } from '../../protocol/view.ts'
import type { Stores } from '../state/stores.ts'

/** The person's accounts, by name. Their keys are in the vault. */
export type AccountBook = {
  list(): readonly Account[]
  find(accountId: AccountId): Account | undefined
  /** @throws WalletError `unknownAccount` */
  get(accountId: AccountId): Account
  addresses(): `0x${string}`[]
  getActiveId(): AccountId | undefined
  setActiveId(accountId: AccountId): Promise<void>
  rename(accountId: AccountId, name: string): Promise<void>
  /**
   * Brings the list in line with the vault, which is what counts: new accounts get a name, those that are gone leave.
   */
  follow(contents: VaultContents): Promise<void>
}

export function createAccountBook({
  stores: { accounts: store },
}: {
  stores: Pick<Stores, 'accounts'>
}): AccountBook {
  const list = () => store.get().accounts
  const find = (accountId: AccountId) => list().find(({ id }) => id === accountId)

  function get(accountId: AccountId): Account {
    const account = find(accountId)
    if (account) return account
    throw new WalletError('invalidInput', 'This account is not in the wallet.', { reason: 'unknownAccount' })
  }

  return {
    list,
    find,
    get,
    addresses: () => list().map(({ id }) => accountAddress(id)),
    getActiveId: () => store.get().activeAccountId,
    async setActiveId(accountId) {
      get(accountId)
      await store.update((state) => ({ ...state, activeAccountId: accountId }))
    },
    async rename(accountId, name) {
      get(accountId)
      await store.update((state) => ({
        ...state,
        accounts: state.accounts.map((account) =>
          account.id === accountId ? { ...account, name } : account,
        ),
      }))
    },
    follow: (contents) =>
      store.update((state) => {
        const accounts = contents.wallets.flatMap((wallet) =>
          wallet.accounts.map((account) => describe(account, wallet, state.accounts)),
        )
        const isActiveHere = accounts.some(({ id }) => id === state.activeAccountId)
        const activeAccountId = isActiveHere ? state.activeAccountId : accounts[0]?.id
        return { accounts, ...(activeAccountId && { activeAccountId }) }
      }),
  }
}

function describe(
  { address, index, path }: WalletAccount,
  wallet: { id: string; kind: string },
  known: readonly Account[],
): Account {
  const id = evmAccountId(address)
  const name = known.find((account) => account.id === id)?.name ?? `Account ${index + 1}`
  return { id, name, kind: wallet.kind, walletId: wallet.id, ...(path && { path }) }
}
