import type { FormEvent } from 'react'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import type { Secret } from '../../ui/secrets/secret.ts'
import { useSecretInput } from '../../ui/secrets/useSecretInput.ts'
import { useCommand } from '../../wallet/useCommand.ts'
import classes from './PhraseScreen.module.css'
import type { PhraseFacts } from './phraseFacts.ts'

type PhrasePasswordProps = {
  readonly walletId: string
  /** Where the words are put. */
  readonly phrase: Secret
  readonly onOpened: (facts: PhraseFacts) => void
}

/** Asks for the password again: an unlocked wallet that was left alone must not give its words away. */
export function PhrasePassword({ walletId, phrase, onOpened }: PhrasePasswordProps) {
  const password = useSecretInput()
  const { run, busy, problem, clear } = useCommand('revealPhrase')
  async function open(event: FormEvent) {
    event.preventDefault()
    const result = busy ? undefined : await run({ walletId, password: password.read() })
    if (!result) return
    phrase.write(result.words.join(' '))
    onOpened({ wordCount: result.words.length, hasPassphrase: result.hasPassphrase })
  }
  return (
    <form className={classes.form} onSubmit={(event) => void open(event)}>
      <Alert level="danger" title="These words are your money">
        Whoever sees them can take everything. Nobody who helps you needs them.
      </Alert>
      <PasswordField label="Password" input={password} onEdit={clear} problem={problem?.message} current />
      <Button type="submit" busy={busy} disabled={!password.filled}>
        Continue
      </Button>
    </form>
  )
}
