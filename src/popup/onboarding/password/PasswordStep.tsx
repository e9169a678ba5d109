import { type FormEvent, useState } from 'react'
import { NewPasswordFields } from '../../password/NewPasswordFields.tsx'
import { useNewPassword } from '../../password/useNewPassword.ts'
import { Button } from '../../ui/Button.tsx'
import { StepFrame } from '../StepFrame.tsx'
import { stepCounts, type Way } from '../steps.ts'
import classes from './PasswordStep.module.css'

type PasswordStepProps = {
  readonly way: Way
  /** What was chosen before, when the person comes back. */
  readonly initial: string
  readonly onBack: () => void
  readonly onContinue: (password: string) => void
}

/** Asks for the password that will seal the wallet. */
export function PasswordStep({ way, initial, onBack, onContinue }: PasswordStepProps) {
  const fields = useNewPassword(initial)
  const [busy, setBusy] = useState(false)
  async function submit(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    const accepted = await fields.check()
    setBusy(false)
    if (accepted) onContinue(fields.password)
  }
  return (
    <StepFrame
      title="Choose a password"
      lead="It locks the wallet in this browser. Nobody can reset it; your recovery phrase is the way back."
      step={{ at: 1, of: stepCounts[way] }}
      onBack={onBack}
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <NewPasswordFields fields={fields} label="Password" />
        <Button type="submit" busy={busy} disabled={!fields.filled}>
          Continue
        </Button>
      </form>
    </StepFrame>
  )
}
