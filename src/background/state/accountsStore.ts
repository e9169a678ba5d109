import * as v from 'valibot'
import { AccountId } from '../../protocol/ids.ts'
import { Account, WalletInfo } from '../../protocol/view.ts'
import { addWallets } from './migrations/addWallets.ts'
import type { StoreDefinition } from './store.ts'

/** The person's accounts as they are shown. The vault is what holds their keys; this holds no secret. */
const AccountsState = v.object({
  /** As the vault said at the last unlock. */
  wallets: v.pipe(v.array(WalletInfo), v.maxLength(100)),
  accounts: v.pipe(v.array(Account), v.maxLength(1000)),
  activeAccountId: v.optional(AccountId),
})
type AccountsState = v.InferOutput<typeof AccountsState>

export const accountsStore: StoreDefinition<AccountsState> = {
  key: 'accounts',
  area: 'local',
  published: true,
  clearedOnLock: false,
  schema: AccountsState,
  version: 2,
  migrations: [addWallets],
  empty: { wallets: [], accounts: [] },
}
