import type { FormEvent } from 'react'
import { type AccountId, accountAddress } from '../../protocol/ids.ts'
import { Button } from '../ui/Button.tsx'
import { PasswordField } from '../ui/PasswordField.tsx'
import { saveFile } from '../ui/saveFile.ts'
import { useSecretInput } from '../ui/secrets/useSecretInput.ts'
import { useCommand } from '../wallet/useCommand.ts'
import classes from './AccountsScreen.module.css'

/** Saves the key of an account as a file that other wallets open with the password chosen here. */
export function KeystoreExport({ accountId }: { readonly accountId: AccountId }) {
  const password = useSecretInput()
  const { run, busy, problem, clear } = useCommand('exportKeystore')
  async function save(event: FormEvent) {
    event.preventDefault()
    const result = busy ? undefined : await run({ accountId, filePassword: password.read() })
    if (!result) return
    const name = `keystore-${accountAddress(accountId)}.json`
    saveFile({ name, text: result.file, type: 'application/json' })
    password.clear()
  }
  return (
    <form className={classes.form} onSubmit={(event) => void save(event)}>
      <PasswordField
        label="Password of the file"
        input={password}
        onEdit={clear}
        problem={problem?.message}
        hint="Whoever has the file can guess at it for years: choose a long one."
      />
      <Button type="submit" variant="secondary" busy={busy} disabled={!password.filled}>
        Save file
      </Button>
    </form>
  )
}
