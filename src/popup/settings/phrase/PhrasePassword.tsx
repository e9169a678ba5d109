import { type FormEvent, useState } from 'react'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import type { KeptPhrase } from './keptPhrase.ts'
import classes from './PhraseScreen.module.css'

type PhrasePasswordProps = { readonly walletId: string; readonly onOpened: (kept: KeptPhrase) => void }

/** Asks for the password again: an unlocked wallet that was left alone must not give its words away. */
export function PhrasePassword({ walletId, onOpened }: PhrasePasswordProps) {
  const [password, setPassword] = useState('')
  const { run, busy, problem, clear } = useCommand('revealPhrase')
  async function open(event: FormEvent) {
    event.preventDefault()
    const result = busy ? undefined : await run({ walletId, password })
    if (!result) return
    const { words, hasPassphrase } = result
    onOpened({ getWords: () => words, wordCount: words.length, hasPassphrase })
  }
  return (
    <form className={classes.form} onSubmit={(event) => void open(event)}>
      <Alert level="danger" title="These words are your money">
        Whoever sees them can take everything. Nobody who helps you needs them.
      </Alert>
      <PasswordField
        label="Password"
        value={password}
        onChange={(text) => {
          setPassword(text)
          clear()
        }}
        problem={problem?.message}
        current
      />
      <Button type="submit" busy={busy} disabled={!password}>
        Continue
      </Button>
    </form>
  )
}
