import { useState } from 'react'
import { MAX_NAME_LENGTH } from '../../../protocol/primitives.ts'
import type { SlotInfo } from '../../../protocol/slots.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Card } from '../../ui/layout/Card.tsx'
import { useCommand } from '../../wallet/useCommand.ts'

/** Gives a way in a name by which the person knows it. */
export function RenameWay({ slot }: { readonly slot: SlotInfo }) {
  const [name, setName] = useState(slot.name)
  const { run, busy, problem } = useCommand('renameSlot')
  const next = name.trim()
  function rename() {
    if (!busy) void run({ slotId: slot.slotId, name: next })
  }
  return (
    <Card title="Name">
      <Form onSubmit={rename}>
        <TextField label="Name" value={name} onChange={setName} maxLength={MAX_NAME_LENGTH} />
        <ProblemText problem={problem} />
        <Button type="submit" variant="secondary" busy={busy} disabled={next === '' || next === slot.name}>
          Rename
        </Button>
      </Form>
    </Card>
  )
}
