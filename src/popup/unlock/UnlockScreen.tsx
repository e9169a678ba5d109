import { useEffect } from 'react'
import { PasskeyButton } from '../passkey/PasskeyButton.tsx'
import { Link } from '../router/Link.tsx'
import { Mark } from '../shell/Mark.tsx'
import { Button } from '../ui/actions/Button.tsx'
import { Form } from '../ui/fields/Form.tsx'
import { PasswordField } from '../ui/fields/PasswordField.tsx'
import { useSecretInput } from '../ui/secrets/useSecretInput.ts'
import { useCommand } from '../wallet/useCommand.ts'
import { useView } from '../wallet/walletStore.ts'
import classes from './UnlockScreen.module.css'
import { useWait, WaitNotice } from './WaitNotice.tsx'

/** Asks for the password or a passkey, and says what waits behind it. */
export function UnlockScreen() {
  const password = useSecretInput()
  const { run, busy, problem, clear } = useCommand('unlock')
  const waiting = useView(({ approvalCount }) => approvalCount)
  const mustWait = useWait('password') !== undefined
  useEffect(() => {
    document.title = 'Unlock · Pellucid'
  }, [])
  function unlock() {
    if (password.filled && !busy && !mustWait) void run({ password: password.read() })
  }
  return (
    <main className={classes.unlock}>
      <div className={classes.welcome}>
        <Mark />
        <h1 className={classes.title}>Welcome back</h1>
        {waiting > 0 && <p className={classes.waiting}>{describeWaiting(waiting)}</p>}
      </div>
      <Form onSubmit={unlock}>
        <PasswordField
          label="Password"
          input={password}
          onEdit={clear}
          problem={problem?.reason === 'tooManyAttempts' ? undefined : problem?.message}
          current
          autoFocus
        />
        <WaitNotice of="password" />
        <Button type="submit" busy={busy} disabled={!password.filled || mustWait}>
          Unlock
        </Button>
        <PasskeyButton purpose="unlock" label="Unlock with a passkey" disabled={mustWait} />
      </Form>
      <ForgottenPassword />
    </main>
  )
}

/** What is left to who has forgotten it: a phrase that resets it, where there is one, and else starting anew. */
function ForgottenPassword() {
  const phraseResets = useView((view) => view.phraseResets)
  return (
    <div className={classes.help}>
      {phraseResets && (
        <p>
          <Link to="/reset-password">Use your recovery phrase</Link> to choose a new password. Everything in
          this wallet stays.
        </p>
      )}
      <Link to="/recover">Forgot your password?</Link>
    </div>
  )
}

function describeWaiting(count: number): string {
  return count === 1 ? 'One request waits for you.' : `${count} requests wait for you.`
}
