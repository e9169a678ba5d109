import { useState } from 'react'
import { NewPasswordFields } from '../../password/NewPasswordFields.tsx'
import { useNewPassword } from '../../password/useNewPassword.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import type { Secret } from '../../ui/secrets/secret.ts'
import { StepFrame } from '../StepFrame.tsx'
import { type OnboardingWay, stepCounts } from '../steps.ts'

type PasswordStepProps = {
  readonly way: OnboardingWay
  /** Where the password is kept for the steps that follow, and stands already when the person comes back. */
  readonly password: Secret
  readonly onBack: () => void
  readonly onContinue: () => void
}

/** Asks for the password that will seal the wallet. */
export function PasswordStep({ way, password, onBack, onContinue }: PasswordStepProps) {
  const fields = useNewPassword(password.read)
  const [busy, setBusy] = useState(false)
  async function submit() {
    setBusy(true)
    const accepted = await fields.check()
    setBusy(false)
    if (!accepted) return
    password.write(fields.read())
    onContinue()
  }
  return (
    <StepFrame
      title="Choose a password"
      lead="It locks the wallet in this browser. Nobody can reset it; your recovery phrase is the way back."
      step={{ at: 1, of: stepCounts[way] }}
      onBack={onBack}
    >
      <Form onSubmit={submit}>
        <NewPasswordFields fields={fields} label="Password" />
        <Button type="submit" busy={busy} disabled={!fields.filled}>
          Continue
        </Button>
      </Form>
    </StepFrame>
  )
}
