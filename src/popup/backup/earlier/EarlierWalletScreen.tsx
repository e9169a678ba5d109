import { useState } from 'react'
import type { PathParams } from '../../router/matchPath.ts'
import { navigate } from '../../router/navigate.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { PasswordField } from '../../ui/fields/PasswordField.tsx'
import { Card } from '../../ui/layout/Card.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useSecretInput } from '../../ui/secrets/useSecretInput.ts'
import { useCommand } from '../../wallet/useCommand.ts'
import classes from '../backup.module.css'
import { formatDate } from '../formatDate.ts'
import { useBackupState } from '../useBackupState.ts'

const back = () => navigate('/settings/backup')

/** A wallet that another took the place of: put back by its own password, or let go. */
export function EarlierWalletScreen({ params }: { readonly params: PathParams }) {
  const id = params.id ?? ''
  const earlier = useBackupState().state?.aside.find((entry) => entry.id === id)
  return (
    <Screen title="Earlier wallet" onBack={back}>
      {earlier && (
        <>
          <p>
            It was put aside on {formatDate(earlier.setAsideAtMs)}, when another wallet took its place. Its
            accounts were:
          </p>
          <ul className={classes.list}>
            {earlier.accountNames.map((name, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names may be the same, and do not change here
              <li key={i}>{name}</li>
            ))}
          </ul>
          {earlier.intact ? <PutBack id={id} /> : <p>No copy of it can be read, and no password opens it.</p>}
          <LetGo id={id} />
        </>
      )}
    </Screen>
  )
}

function PutBack({ id }: { readonly id: string }) {
  const password = useSecretInput()
  const { run, busy, problem, clear } = useCommand('putBackWallet')
  async function putBack() {
    if (!busy && (await run({ id, password: password.read() }))) navigate('/', { replace: true })
  }
  return (
    <Card title="Put it back">
      <Form onSubmit={putBack}>
        <p>It takes the place of the present wallet, which is kept aside in its turn.</p>
        <PasswordField
          label="Password of the earlier wallet"
          input={password}
          onEdit={clear}
          problem={problem?.message}
          current
        />
        <Button type="submit" busy={busy} disabled={!password.filled}>
          Put it back
        </Button>
      </Form>
    </Card>
  )
}

function LetGo({ id }: { readonly id: string }) {
  const [sure, setSure] = useState(false)
  const { run, busy, problem } = useCommand('dropEarlierWallet')
  return (
    <Card title="Delete it for good">
      <p>Whatever only this copy could still open is lost with it. Nothing on the network changes.</p>
      <Checkbox label="I have no use for it any more" checked={sure} onChange={setSure} />
      <ProblemText problem={problem} />
      <Button
        variant="danger"
        busy={busy}
        disabled={!sure}
        onClick={() => void run({ id }).then((done) => done && back())}
      >
        Delete
      </Button>
    </Card>
  )
}
