import { navigate } from '../../router/navigate.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { SelectField } from '../../ui/fields/SelectField.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { useView } from '../../wallet/walletStore.ts'
import { listLeakable, listRefuges, NEW_WALLET, nameLeakable, type Refuge } from './leakChoices.ts'
import { UncheckedWords } from './UncheckedWords.tsx'
import { type Draft, useRescue } from './useRescue.ts'

/** What the person has chosen so far. */
export type LeakWish = {
  /** The wallet whose words or key others know. */
  readonly leakedId: string | undefined
  readonly refuge?: Refuge
  /** Whether allowances are taken back, too. */
  readonly revoke: boolean
}

type LeakFormProps = {
  readonly note: string | undefined
  readonly wish: LeakWish
  readonly onChange: (change: Partial<LeakWish>) => void
  /** The words of this wallet are to be written down and checked. */
  readonly onWords: (walletId: string) => void
  readonly onProposed: (draft: Draft) => void
}

/** Explains what a leak means, and asks which wallet leaked and where everything shall go. */
export function LeakForm({ note, wish: { leakedId, refuge, revoke }, ...on }: LeakFormProps) {
  const view = useView((now) => now)
  const leakable = listLeakable(view)
  const refuges = listRefuges(view, leakedId)
  const target =
    refuges.find(({ id }) => id === refuge)?.id ?? (refuge === NEW_WALLET ? refuge : refuges[0]?.id)
  const mark = useCommand('setWalletCompromised')
  const create = useCommand('createAnotherWallet')
  const rescue = useRescue(leakedId)
  const isNew = target === undefined || target === NEW_WALLET

  async function proceed(): Promise<void> {
    if (leakedId === undefined || !(await mark.run({ walletId: leakedId, compromised: true }))) return
    if (isNew) {
      const made = await create.run({ wordCount: 12 })
      if (!made) return
      on.onChange({ refuge: made.accountId })
      on.onWords(made.walletId)
    } else {
      const draft = await rescue.run(target, revoke)
      if (draft) on.onProposed(draft)
    }
  }

  if (leakedId === undefined) {
    return (
      <Screen title="My phrase leaked" onBack={() => navigate('/security')}>
        <EmptyState title="There is nothing here that could leak">
          This wallet only watches addresses. Their words and keys are elsewhere.
        </EmptyState>
      </Screen>
    )
  }
  return (
    <Screen
      title="My phrase leaked"
      onBack={() => navigate('/security')}
      footer={
        <Button
          variant="danger"
          busy={mark.busy || create.busy || rescue.busy}
          onClick={() => void proceed()}
        >
          {isNew ? 'Make the new wallet' : 'Find what is at risk'}
        </Button>
      }
    >
      {note !== undefined && <Alert level="info" title={note} />}
      <Alert level="danger" title="Whoever has the words has the money">
        A new password does not help: the words open the same accounts anywhere. Move everything to a wallet
        with new words, and never use these again.
      </Alert>
      {leakable.length > 1 && (
        <SelectField
          label="Which wallet leaked"
          value={leakedId}
          onChange={(walletId) => on.onChange({ leakedId: walletId })}
          options={leakable.map((wallet) => ({
            value: wallet.id,
            label: nameLeakable(wallet, view.accounts),
          }))}
        />
      )}
      <SelectField<Refuge>
        label="Move everything to"
        value={target ?? NEW_WALLET}
        onChange={(chosen) => on.onChange({ refuge: chosen })}
        options={[
          ...refuges.map(({ id, name }) => ({ value: id, label: name })),
          { value: NEW_WALLET, label: 'A new wallet, made now' },
        ]}
        hint={isNew ? 'You are shown its words next, to write them down.' : undefined}
      />
      {!isNew && <UncheckedWords accountId={target} onWords={on.onWords} />}
      <Checkbox
        label="Also take back allowances"
        checked={revoke}
        onChange={(yes) => on.onChange({ revoke: yes })}
      />
      <p>
        The wallet looks through every network for what the accounts of this phrase hold and what others may
        take from them. You see all of it before anything is sent. The coin that pays the fees goes last.
      </p>
      {rescue.progress !== undefined && <p role="status">{rescue.progress}</p>}
      <ProblemText problem={mark.problem ?? create.problem ?? rescue.problem} />
    </Screen>
  )
}
