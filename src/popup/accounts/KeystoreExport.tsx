import { type AccountId, accountAddress } from '../../protocol/ids.ts'
import { Button } from '../ui/actions/Button.tsx'
import { saveFile } from '../ui/actions/saveFile.ts'
import { Form } from '../ui/fields/Form.tsx'
import { PasswordField } from '../ui/fields/PasswordField.tsx'
import { useSecretInput } from '../ui/secrets/useSecretInput.ts'
import { useCommand } from '../wallet/useCommand.ts'

/** Saves the key of an account as a file that other wallets open with the password chosen here. */
export function KeystoreExport({ accountId }: { readonly accountId: AccountId }) {
  const password = useSecretInput()
  const { run, busy, problem, clear } = useCommand('exportKeystore')
  async function save() {
    const result = busy ? undefined : await run({ accountId, filePassword: password.read() })
    if (!result) return
    const name = `keystore-${accountAddress(accountId)}.json`
    saveFile({ name, text: result.file, type: 'application/json' })
    password.clear()
  }
  return (
    <Form onSubmit={save}>
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
    </Form>
  )
}
