import { PasskeyButton } from '../passkey/PasskeyButton.tsx'
import { Button } from '../ui/actions/Button.tsx'
import { Form } from '../ui/fields/Form.tsx'
import { PasswordField } from '../ui/fields/PasswordField.tsx'
import { useSecretInput } from '../ui/secrets/useSecretInput.ts'
import { useCommand } from '../wallet/useCommand.ts'
import classes from './StepUpForm.module.css'

/** Takes the password once more: an unlocked wallet that was left alone must not give its secrets away. */
export function StepUpForm({ onDone }: { readonly onDone: () => void }) {
  const password = useSecretInput()
  const { run, busy, problem, clear } = useCommand('stepUp')
  async function prove() {
    if (!busy && (await run({ password: password.read() }))) onDone()
  }
  return (
    <Form onSubmit={prove}>
      <p className={classes.reason}>
        Although the wallet is open, this needs a proof that it is you. It is good for a minute.
      </p>
      <PasswordField label="Password" input={password} onEdit={clear} problem={problem?.message} current />
      <Button type="submit" busy={busy} disabled={!password.filled}>
        Go on
      </Button>
      <PasskeyButton purpose="stepUp" label="Use a passkey" onDone={onDone} />
    </Form>
  )
}
