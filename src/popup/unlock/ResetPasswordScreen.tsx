import { PhraseFields } from '../onboarding/import/PhraseFields.tsx'
import { usePhraseCheck } from '../onboarding/import/usePhraseCheck.ts'
import { useWords } from '../onboarding/import/useWords.ts'
import { NewPasswordFields } from '../password/NewPasswordFields.tsx'
import { useNewPassword } from '../password/useNewPassword.ts'
import { navigate } from '../router/navigate.ts'
import { Button } from '../ui/actions/Button.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Form } from '../ui/fields/Form.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import { useWait, WaitNotice } from './WaitNotice.tsx'

const formId = 'reset-password'

/** Puts a new password in the place of a forgotten one, by the recovery phrase that was made a way in. */
export function ResetPasswordScreen() {
  const boxes = useWords()
  const check = usePhraseCheck(boxes)
  const fields = useNewPassword()
  const { run, busy, problem } = useCommand('resetPasswordByPhrase')
  const mustWait = useWait('phrase') !== undefined
  async function reset() {
    if (busy || mustWait || !(await fields.check())) return
    if (await run({ words: boxes.read(), newPassword: fields.read() })) navigate('/')
  }
  return (
    <Screen
      title="Choose a new password"
      onBack={() => navigate('/')}
      footer={
        <Button
          type="submit"
          form={formId}
          busy={busy}
          disabled={!check?.complete || !fields.filled || mustWait}
        >
          Set password and unlock
        </Button>
      }
    >
      <Form id={formId} onSubmit={reset}>
        <p>
          Enter the recovery phrase you made a way to unlock this wallet. Everything in the wallet stays; the
          forgotten password opens nothing any more.
        </p>
        <PhraseFields boxes={boxes} check={check} />
        <NewPasswordFields fields={fields} label="New password" />
        <WaitNotice of="phrase" />
        <ProblemText problem={problem?.reason === 'tooManyAttempts' ? undefined : problem} />
      </Form>
    </Screen>
  )
}
