import { useState } from 'react'
import type { Account } from '../../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemText } from '../../ui/ProblemText.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import classes from '../AccountsScreen.module.css'
import { KnownLoss } from './KnownLoss.tsx'

type RemoveAccountProps = {
  readonly account: Account
  readonly walletName: string
  readonly onRemoved: () => void
}

/** Removes one account of several after asking once more, and saying what goes with it. */
export function RemoveAccount({ account, walletName, onRemoved }: RemoveAccountProps) {
  const [asking, setAsking] = useState(false)
  const { run, busy, problem } = useCommand('removeAccount')
  async function remove() {
    if (await run({ accountId: account.id })) onRemoved()
  }
  return (
    <>
      <Button variant="secondary" onClick={() => setAsking(true)}>
        Remove account
      </Button>
      <Sheet title={`Remove ${account.name}?`} open={asking} onClose={() => setAsking(false)}>
        <div className={classes.form}>
          <p>
            Nothing moves on any network. Sites that see the account lose it, and requests that wait for it
            are rejected. What it did and received is deleted from the activity here. It can be added again:{' '}
            {walletName} derives it anew.
          </p>
          <KnownLoss accounts={[account]} />
          <ProblemText problem={problem} />
          <div className={classes.buttons}>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              Keep
            </Button>
            <Button variant="danger" busy={busy} onClick={() => void remove()}>
              Remove
            </Button>
          </div>
        </div>
      </Sheet>
    </>
  )
}
