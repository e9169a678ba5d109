import { useState } from 'react'
import { type AccountId, accountAddress } from '../../../protocol/ids.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemText } from '../../ui/ProblemText.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { useView } from '../../wallet/walletStore.ts'
import { AccountRow } from './AccountRow.tsx'
import classes from './AccountSheet.module.css'
import { RenameAccount } from './RenameAccount.tsx'

/** All accounts: go to one, rename one, add one. */
export function AccountSheet({ onDone }: { readonly onDone: () => void }) {
  const accounts = useView((view) => view.accounts)
  const activeId = useView((view) => view.activeAccountId)
  const [renamed, setRenamed] = useState<AccountId>()
  const select = useCommand('selectAccount')
  const add = useCommand('addAccount')
  const walletId = accounts.find(({ id }) => id === activeId)?.walletId
  async function choose(accountId: AccountId) {
    if (await select.run({ accountId })) onDone()
  }
  return (
    <div className={classes.sheet}>
      <ul className={classes.list}>
        {accounts.map((account) =>
          account.id === renamed ? (
            <li key={account.id}>
              <RenameAccount account={account} onDone={() => setRenamed(undefined)} />
            </li>
          ) : (
            <AccountRow
              key={account.id}
              name={account.name}
              address={accountAddress(account.id)}
              active={account.id === activeId}
              onSelect={() => void choose(account.id)}
              onRename={() => setRenamed(account.id)}
            />
          ),
        )}
      </ul>
      <ProblemText problem={add.problem ?? select.problem} />
      {walletId && (
        <Button variant="secondary" busy={add.busy} onClick={() => void add.run({ walletId })}>
          <Icon name="add" small />
          Add account
        </Button>
      )}
    </div>
  )
}
