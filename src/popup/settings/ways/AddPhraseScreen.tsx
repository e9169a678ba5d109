import { useState } from 'react'
import { navigate } from '../../router/navigate.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { SelectField } from '../../ui/fields/SelectField.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { useView } from '../../wallet/walletStore.ts'
import { listPhraseWallets } from './listPhraseWallets.ts'

const formId = 'add-phrase'

/** Lets one of the wallet's recovery phrases reset a forgotten password. */
export function AddPhraseScreen() {
  const accounts = useView((view) => view.accounts)
  const wallets = listPhraseWallets(accounts)
  const [chosen, setChosen] = useState(wallets[0]?.value)
  const { run, busy, problem } = useCommand('addPhraseSlot')
  const back = () => navigate('/settings/ways')
  async function add() {
    if (busy || chosen === undefined) return
    if (await run({ walletId: chosen, name: 'Recovery phrase' })) back()
  }
  if (chosen === undefined) {
    return (
      <Screen title="Add a recovery phrase" onBack={back}>
        <EmptyState title="No account here grows from a recovery phrase" />
      </Screen>
    )
  }
  return (
    <Screen
      title="Add a recovery phrase"
      onBack={back}
      footer={
        <Button type="submit" form={formId} busy={busy}>
          Add recovery phrase
        </Button>
      }
    >
      <Form id={formId} onSubmit={add}>
        <p>
          If you forget your password, the words you have written down let you choose a new one, and
          everything in this wallet stays: all accounts, settings and connections.
        </p>
        {wallets.length > 1 && (
          <SelectField label="Recovery phrase of" value={chosen} onChange={setChosen} options={wallets} />
        )}
        <Alert level="caution" title="Who has the words can then open this wallet here">
          They could take these accounts anyway. With this, they could also open others that you keep in this
          browser.
        </Alert>
        <ProblemText problem={problem} />
      </Form>
    </Screen>
  )
}
