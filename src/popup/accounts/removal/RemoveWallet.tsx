import { useState } from 'react'
import type { Account, WalletInfo } from '../../../protocol/view.ts'
import { Removal } from '../../ui/actions/Removal.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { useView } from '../../wallet/walletStore.ts'
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
  const [understood, setUnderstood] = useState(false)
  const { run, busy, problem } = useCommand('removeWallet')
  async function remove() {
    if (await run({ walletId: wallet.id })) onRemoved()
  }
  const resets = useView((view) => view.phraseResets)
  const needsNoWord = wallet.kind === 'watchOnly'
  return (
    <Removal
      label="Remove wallet"
      name={wallet.name}
      busy={busy}
      disabled={!needsNoWord && !understood}
      problem={problem}
      onRemove={() => void remove()}
    >
      <p>
        These accounts leave this wallet, with what the activity tells of them, and the sites that see them
        lose them:
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
    </Removal>
  )
}
