import { type FormEvent, useEffect, useState } from 'react'
import { Mark } from '../shell/Mark.tsx'
import { Button } from '../ui/Button.tsx'
import { PasswordField } from '../ui/PasswordField.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import { useView } from '../wallet/walletStore.ts'
import classes from './UnlockScreen.module.css'

/** Asks for the password, and says what waits behind it. */
export function UnlockScreen() {
  const [password, setPassword] = useState('')
  const { run, busy, problem, clear } = useCommand('unlock')
  const waiting = useView(({ approvalCount }) => approvalCount)
  useEffect(() => {
    document.title = 'Unlock · Pellucid'
  }, [])
  function change(text: string) {
    setPassword(text)
    clear()
  }
  function unlock(event: FormEvent) {
    event.preventDefault()
    if (password && !busy) void run({ password })
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
          value={password}
          onChange={change}
          problem={problem?.message}
          current
          autoFocus
        />
        <Button type="submit" busy={busy} disabled={!password}>
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
