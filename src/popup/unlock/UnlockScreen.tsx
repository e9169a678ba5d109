import { type FormEvent, useEffect } from 'react'
import { Mark } from '../shell/Mark.tsx'
import { Button } from '../ui/Button.tsx'
import { PasswordField } from '../ui/PasswordField.tsx'
import { useSecretInput } from '../ui/secrets/useSecretInput.ts'
import { useCommand } from '../wallet/useCommand.ts'
import { useView } from '../wallet/walletStore.ts'
import classes from './UnlockScreen.module.css'

/** Asks for the password, and says what waits behind it. */
export function UnlockScreen() {
  const password = useSecretInput()
  const { run, busy, problem, clear } = useCommand('unlock')
  const waiting = useView(({ approvalCount }) => approvalCount)
  useEffect(() => {
    document.title = 'Unlock · Pellucid'
  }, [])
  function unlock(event: FormEvent) {
    event.preventDefault()
    if (password.filled && !busy) void run({ password: password.read() })
  }
  return (
    <main className={classes.unlock}>
      <div className={classes.welcome}>
        <Mark />
        <h1 className={classes.title}>Welcome back</h1>
        {waiting > 0 && <p className={classes.waiting}>{describeWaiting(waiting)}</p>}
      </div>
      <form className={classes.form} onSubmit={unlock}>
        <PasswordField
          label="Password"
          input={password}
          onEdit={clear}
          problem={problem?.message}
          current
          autoFocus
        />
        <Button type="submit" busy={busy} disabled={!password.filled}>
          Unlock
        </Button>
      </form>
      <details className={classes.help}>
        <summary>Forgot your password?</summary>
        <p>
          Nobody can reset it, not even us. With your recovery phrase you can start again: remove Pellucid,
          install it anew and import your words.
        </p>
      </details>
    </main>
  )
}

function describeWaiting(count: number): string {
  return count === 1 ? 'One request waits for you.' : `${count} requests wait for you.`
}
