import { useState } from 'react'
import type { AccountId } from '../../../protocol/ids.ts'
import { Link } from '../../router/Link.tsx'
import { navigate } from '../../router/navigate.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ProblemText } from '../../ui/ProblemText.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { useView } from '../../wallet/walletStore.ts'
import { type Draft, useRescue } from './useRescue.ts'

type LeakFormProps = {
  readonly note: string | undefined
  readonly onProposed: (draft: Draft) => void
}

/** Explains what a leak means, and asks where everything shall go. */
export function LeakForm({ note, onProposed }: LeakFormProps) {
  const accounts = useView((view) => view.accounts)
  const wallets = useView((view) => view.wallets)
  const activeId = useView((view) => view.activeAccountId)
  const leakedWalletId = accounts.find(({ id }) => id === activeId)?.walletId
  const unsafe = new Set(wallets.flatMap(({ id, compromisedAtMs }) => (compromisedAtMs ? [id] : [])))
  const safe = accounts.filter(
    ({ walletId, kind }) => walletId !== leakedWalletId && !unsafe.has(walletId) && kind !== 'watchOnly',
  )
  const [recipientId, setRecipientId] = useState<AccountId | undefined>(safe[0]?.id)
  const [revoke, setRevoke] = useState(true)
  const mark = useCommand('setWalletCompromised')
  const rescue = useRescue(leakedWalletId)

  async function propose(): Promise<void> {
    const recipient = recipientId ?? safe[0]?.id
    if (!leakedWalletId || !recipient) return
    if (!(await mark.run({ walletId: leakedWalletId, compromised: true }))) return
    const draft = await rescue.run(recipient, revoke)
    if (draft) onProposed(draft)
  }

  return (
    <Screen
      title="My phrase leaked"
      onBack={() => navigate('/security')}
      footer={
        <Button
          variant="danger"
          busy={mark.busy || rescue.busy}
          disabled={safe.length === 0}
          onClick={() => void propose()}
        >
          Find what is at risk
        </Button>
      }
    >
      {note !== undefined && <Alert level="info" title={note} />}
      <Alert level="danger" title="Whoever has the words has the money">
        A new password does not help: the words open the same accounts anywhere. Move everything to a wallet
        with new words, and never use these again.
      </Alert>
      <p>
        The wallet looks through every network for what the accounts of this phrase hold and what others may
        take from them. You see all of it before anything is sent. The coin that pays the fees goes last.
      </p>
      {safe.length === 0 ? (
        <EmptyState title="First make a new wallet">
          Everything goes to an account with other words. <Link to="/accounts/add">Make a new wallet</Link>,
          write its words down, then come back here.
        </EmptyState>
      ) : (
        <SelectField<AccountId>
          label="Move everything to"
          value={recipientId ?? safe[0]?.id ?? ('' as AccountId)}
          onChange={setRecipientId}
          options={safe.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Checkbox label="Also take back allowances" checked={revoke} onChange={setRevoke} />
      {rescue.progress !== undefined && <p role="status">{rescue.progress}</p>}
      <ProblemText problem={mark.problem ?? rescue.problem} />
    </Screen>
  )
}
