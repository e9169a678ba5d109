import { useState } from 'react'
import { MAX_NAME_LENGTH } from '../../../protocol/primitives.ts'
import type { Account } from '../../../protocol/view.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import classes from './AccountSheet.module.css'

/** Asks for another name. Names stay in this wallet; nobody else sees them. */
export function RenameAccount({
  account,
  onDone,
}: {
  readonly account: Account
  readonly onDone: () => void
}) {
  const [name, setName] = useState(account.name)
  const { run, busy, problem } = useCommand('renameAccount')
  async function rename() {
    if (name.trim() && (await run({ accountId: account.id, name: name.trim() }))) onDone()
  }
  return (
    <Form onSubmit={rename}>
      <TextField
        label="Account name"
        value={name}
        onChange={setName}
        maxLength={MAX_NAME_LENGTH}
        problem={problem?.message}
        autoFocus
      />
      <div className={classes.buttons}>
        <Button variant="secondary" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" busy={busy} disabled={!name.trim()}>
          Save
        </Button>
      </div>
    </Form>
  )
}
