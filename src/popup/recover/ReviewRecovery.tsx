import type { RecoverySource } from '../../protocol/backup.ts'
import { NewPasswordFields } from '../password/NewPasswordFields.tsx'
import { useNewPassword } from '../password/useNewPassword.ts'
import { Button } from '../ui/actions/Button.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Form } from '../ui/fields/Form.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { Stack } from '../ui/layout/Stack.tsx'
import type { Secret } from '../ui/secrets/secret.ts'
import { useCommand } from '../wallet/useCommand.ts'
import { FoundAccounts } from './FoundAccounts.tsx'
import type { FoundBackup } from './way.ts'

type ReviewRecoveryProps = {
  readonly found: FoundBackup
  readonly source: Secret
  readonly onBack: () => void
  /** @param keepsAll whether nothing had to be set aside */
  readonly onDone: (keepsAll: boolean) => void
}

/** What comes back and what does not, before anything is done; then a new password. */
export function ReviewRecovery({ found, source, onBack, onDone }: ReviewRecoveryProps) {
  const fields = useNewPassword()
  const { run, busy, problem } = useCommand('recover')
  const { keepsAll } = found.preview
  async function submit() {
    if (busy || !(await fields.check())) return
    const given = JSON.parse(source.read()) as RecoverySource
    if (await run({ source: given, password: fields.read() })) onDone(keepsAll)
  }
  return (
    <Screen title={keepsAll ? 'Everything stays' : 'This comes back'} onBack={onBack}>
      <Form onSubmit={submit}>
        {keepsAll && (
          <p>
            Your words open the wallet that is here. Every account, name and setting stays; only the password
            changes.
          </p>
        )}
        <FoundAccounts preview={found.preview} />
        <Card title="A new password">
          <p>It locks the wallet in this browser from now on.</p>
          <Stack>
            <NewPasswordFields fields={fields} label="Password" />
          </Stack>
        </Card>
        <ProblemText problem={problem} />
        <Button type="submit" busy={busy} disabled={!fields.filled}>
          {keepsAll ? 'Set the new password' : 'Bring it back'}
        </Button>
      </Form>
    </Screen>
  )
}
