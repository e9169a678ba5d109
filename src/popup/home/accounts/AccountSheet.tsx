import { useState } from 'react'
import { type AccountId, accountAddress } from '../../../protocol/ids.ts'
import type { Account, WalletInfo } from '../../../protocol/view.ts'
import { Link } from '../../router/Link.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Icon } from '../../ui/pictures/Icon.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { useView } from '../../wallet/walletStore.ts'
import { AccountRow } from './AccountRow.tsx'
import classes from './AccountSheet.module.css'
import { RenameAccount } from './RenameAccount.tsx'

/** All accounts: go to one, rename one, add one. */
export function AccountSheet({ onDone }: { readonly onDone: () => void }) {
  const accounts = useView((view) => view.accounts)
  const wallets = useView((view) => view.wallets)
  const activeId = useView((view) => view.activeAccountId)
  const [renamed, setRenamed] = useState<AccountId>()
  const select = useCommand('selectAccount')
  const add = useCommand('addAccount')
  const active = accounts.find(({ id }) => id === activeId)
  const walletId = active?.kind === 'hd' ? active.walletId : wallets.find(({ kind }) => kind === 'hd')?.id
  async function choose(accountId: AccountId) {
    if (await select.run({ accountId })) onDone()
  }
  return (
    <div className={classes.sheet}>
      {groupAccounts(wallets, accounts).map(({ wallet, shown }) => (
        <section key={wallet.id} aria-label={wallet.name}>
          {wallets.length > 1 && <p className={classes.wallet}>{wallet.name}</p>}
          <ul className={classes.list}>
            {shown.map((account) =>
              account.id === renamed ? (
                <li key={account.id} className={classes.renamed}>
                  <RenameAccount account={account} onDone={() => setRenamed(undefined)} />
                </li>
              ) : (
                <AccountRow
                  key={account.id}
                  name={account.name}
                  address={accountAddress(account.id)}
                  active={account.id === activeId}
                  watched={account.kind === 'watchOnly'}
                  onSelect={() => void choose(account.id)}
                  onRename={() => setRenamed(account.id)}
                />
              ),
            )}
          </ul>
        </section>
      ))}
      <ProblemText problem={add.problem ?? select.problem} />
      {walletId && (
        <Button variant="secondary" busy={add.busy} onClick={() => void add.run({ walletId })}>
          <Icon name="add" small />
          Add account
        </Button>
      )}
      <Link to="/accounts" className={classes.manage}>
        Accounts and wallets
      </Link>
    </div>
  )
}

/** The accounts in sight, under the wallet each belongs to. */
function groupAccounts(wallets: readonly WalletInfo[], accounts: readonly Account[]) {
  const groups = wallets.map((wallet) => ({
    wallet,
    shown: accounts.filter(({ walletId, hidden }) => walletId === wallet.id && !hidden),
  }))
  return groups.filter(({ shown }) => shown.length > 0)
}
