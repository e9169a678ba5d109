import { useState } from 'react'
import type { Account, WalletInfo } from '../../../protocol/view.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ProblemText } from '../../ui/ProblemText.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { useView } from '../../wallet/walletStore.ts'
import classes from '../AccountsScreen.module.css'
import { describeLoss } from '../describeWallet.ts'
import { KnownLoss } from './KnownLoss.tsx'
import { UncheckedPhrase } from './UncheckedPhrase.tsx'

type RemoveWalletProps = {
  readonly wallet: WalletInfo
  readonly accounts: readonly Account[]
  readonly onRemoved: () => void
}

/** Removes a wallet after saying what goes with it, and what is lost for good. */
export function RemoveWallet({ wallet, accounts, onRemoved }: RemoveWalletProps) {
  const [asking, setAsking] = useState(false)
  const [understood, setUnderstood] = useState(false)
  const { run, busy, problem } = useCommand('removeWallet')
  async function remove() {
    if (await run({ walletId: wallet.id })) onRemoved()
  }
  const resets = useView((view) => view.phraseResets)
  const needsNoWord = wallet.kind === 'watchOnly'
  return (
    <>
      <Button variant="secondary" onClick={() => setAsking(true)}>
        Remove wallet
      </Button>
      <Sheet title={`Remove ${wallet.name}?`} open={asking} onClose={() => setAsking(false)}>
        <div className={classes.form}>
          <p>
            These accounts leave this wallet, with what the activity tells of them, and the sites that see
            them lose them:
          </p>
          <ul aria-label="What is removed">
            {accounts.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
          <KnownLoss accounts={accounts} />
          <UncheckedPhrase wallet={wallet} />
          <Alert level={needsNoWord ? 'info' : 'danger'} title="What is lost">
            {describeLoss(wallet)}
          </Alert>
          {wallet.kind === 'hd' && resets && (
            <p>If its phrase resets your password, it stops doing so. Passwords and passkeys stay.</p>
          )}
          {!needsNoWord && (
            <Checkbox label="I understand what is lost" checked={understood} onChange={setUnderstood} />
          )}
          <ProblemText problem={problem} />
          <div className={classes.buttons}>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              Keep
            </Button>
            <Button
              variant="danger"
              busy={busy}
              disabled={!needsNoWord && !understood}
              onClick={() => void remove()}
            >
              Remove
            </Button>
          </div>
        </div>
      </Sheet>
    </>
  )
}
