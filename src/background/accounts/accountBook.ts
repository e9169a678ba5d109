import type { VaultContents } from '../../keyring/vault/contents/contents.ts'
import { WalletError } from '../../protocol/errors.ts'
import { type AccountId, accountAddress } from '../../protocol/ids.ts'
import type { Account, WalletInfo } from '../../protocol/view.ts'
import type { Stores } from '../state/stores.ts'
import { listAccounts, listWallets } from './describeVault.ts'

/** The person's accounts, by name. Their keys are in the vault. */
export type AccountBook = {
  list(): readonly Account[]
  listWallets(): readonly WalletInfo[]
  find(accountId: AccountId): Account | undefined
  /** @throws WalletError `unknownAccount` */
  get(accountId: AccountId): Account
  addresses(): `0x${string}`[]
  getActiveId(): AccountId | undefined
  setActiveId(accountId: AccountId): Promise<void>
  /** @throws WalletError `unknownAccount`, `nameTaken` if another account is called so */
  rename(accountId: AccountId, name: string): Promise<void>
  /**
   * Puts an account out of sight, or back. If it was the active one, another is from now on.
   * @throws WalletError `unknownAccount`, `lastShown` rather than leave none in sight
   */
  setHidden(accountId: AccountId, hidden: boolean): Promise<void>
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

  async function change(changed: Account): Promise<void> {
    await store.update((state) => {
      const accounts = state.accounts.map((account) => (account.id === changed.id ? changed : account))
      return withActive({ ...state, accounts })
    })
  }

  return {
    list,
    listWallets: () => store.get().wallets,
    find,
    get,
    addresses: () => list().map(({ id }) => accountAddress(id)),
    getActiveId: () => store.get().activeAccountId,
    async setActiveId(accountId) {
      get(accountId)
      await store.update((state) => ({ ...state, activeAccountId: accountId }))
    },
    async rename(accountId, name) {
      const account = get(accountId)
      const isTaken = list().some(
        (other) => other.id !== accountId && other.name.toLowerCase() === name.toLowerCase(),
      )
      if (!isTaken) return change({ ...account, name })
      throw new WalletError(
        'invalidInput',
        'Another account has this name. Choose one that tells them apart.',
        {
          reason: 'nameTaken',
        },
      )
    },
    async setHidden(accountId, hidden) {
      const { hidden: _, ...account } = get(accountId)
      if (hidden && list().every(({ id, hidden: isHidden }) => isHidden || id === accountId)) {
        throw new WalletError('invalidInput', 'This is the only account in sight. Show another one first.', {
          reason: 'lastShown',
        })
      }
      await change(hidden ? { ...account, hidden } : account)
    },
    follow: (contents) =>
      store.update((state) =>
        withActive({
          ...state,
          wallets: listWallets(contents),
          accounts: listAccounts(contents, state.accounts),
        }),
      ),
  }
}

type State = ReturnType<Stores['accounts']['get']>

/** The active account is one that is here and in sight: the first, where it was none. */
function withActive({ activeAccountId: before, ...state }: State): State {
  const shown = state.accounts.filter(({ hidden }) => !hidden)
  const active = shown.find(({ id }) => id === before) ?? shown[0] ?? state.accounts[0]
  return { ...state, ...(active && { activeAccountId: active.id }) }
}
