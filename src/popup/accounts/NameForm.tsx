import { useState } from 'react'
import { MAX_NAME_LENGTH } from '../../protocol/primitives.ts'
import { Button } from '../ui/actions/Button.tsx'
import { Form } from '../ui/fields/Form.tsx'
import { TextField } from '../ui/fields/TextField.tsx'
import type { Problem } from '../wallet/useCommand.ts'

type NameFormProps = {
  readonly label: string
  readonly name: string
  readonly busy: boolean
  readonly problem: Problem | undefined
  readonly onSave: (name: string) => void
}

/** A name that can be changed. Names stay in this wallet; nobody else sees them. */
export function NameForm({ label, name, busy, problem, onSave }: NameFormProps) {
  const [typed, setTyped] = useState(name)
  const changed = typed.trim() !== '' && typed.trim() !== name
  function save() {
    if (changed) onSave(typed.trim())
  }
  return (
    <Form onSubmit={save}>
      <TextField
        label={label}
        value={typed}
        onChange={setTyped}
        maxLength={MAX_NAME_LENGTH}
        problem={problem?.message}
      />
      <Button type="submit" variant="secondary" busy={busy} disabled={!changed}>
        Save name
      </Button>
    </Form>
  )
}
