import { useState } from 'react'
import { NewPasswordFields } from '../../password/NewPasswordFields.tsx'
import { useNewPassword } from '../../password/useNewPassword.ts'
import { navigate } from '../../router/navigate.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { PasswordField } from '../../ui/fields/PasswordField.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useSecretInput } from '../../ui/secrets/useSecretInput.ts'
import { useCommand } from '../../wallet/useCommand.ts'

const formId = 'change-password'

/** Puts another password in the place of the one in use. */
export function PasswordScreen() {
  const present = useSecretInput()
  const [done, setDone] = useState(false)
  const fields = useNewPassword()
  const { run, busy, problem, clear } = useCommand('changePassword')
  const wrong = problem?.reason === 'wrongPassword'
  async function change() {
    if (busy || !(await fields.check())) return
    if (await run({ password: present.read(), newPassword: fields.read() })) setDone(true)
  }
  if (done) {
    return (
      <Screen title="Change password" footer={<Button onClick={() => navigate('/settings')}>Done</Button>}>
        <Alert level="info" title="Your password is changed">
          The old one opens nothing any more.
        </Alert>
      </Screen>
    )
  }
  return (
    <Screen
      title="Change password"
      onBack={() => navigate('/settings')}
      footer={
        <Button type="submit" form={formId} busy={busy} disabled={!present.filled || !fields.filled}>
          Change password
        </Button>
      }
    >
      <Form id={formId} onSubmit={change}>
        <PasswordField
          label="Current password"
          input={present}
          onEdit={clear}
          problem={wrong ? problem?.message : undefined}
          current
        />
        <NewPasswordFields fields={fields} label="New password" />
        <ProblemText problem={wrong ? undefined : problem} />
      </Form>
    </Screen>
  )
}
