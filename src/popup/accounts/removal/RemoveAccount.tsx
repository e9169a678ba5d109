import type { Account } from '../../../protocol/view.ts'
import { Removal } from '../../ui/actions/Removal.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { KnownLoss } from './KnownLoss.tsx'

type RemoveAccountProps = {
  readonly account: Account
  readonly walletName: string
  readonly onRemoved: () => void
}

/** Removes one account of several after asking once more, and saying what goes with it. */
export function RemoveAccount({ account, walletName, onRemoved }: RemoveAccountProps) {
  const { run, busy, problem } = useCommand('removeAccount')
  async function remove() {
    if (await run({ accountId: account.id })) onRemoved()
  }
  return (
    <Removal
      label="Remove account"
      name={account.name}
      busy={busy}
      problem={problem}
      onRemove={() => void remove()}
    >
      <p>
        Nothing moves on any network. Sites that see the account lose it, and requests that wait for it are
        rejected. What it did and received is deleted from the activity here. It can be added again:{' '}
        {walletName} derives it anew.
      </p>
      <KnownLoss accounts={[account]} />
    </Removal>
  )
}
