import { useState } from 'react'
import type { WebhookState } from '../../../protocol/webhook.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Card } from '../../ui/layout/Card.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import classes from './alertPosts.module.css'

/** The address, whether anything is sent to it, and how much. */
export function AlertPostsForm({
  state,
  onSaved,
}: {
  readonly state: WebhookState
  readonly onSaved: () => void
}) {
  const [url, setUrl] = useState(state.url ?? '')
  const [on, setOn] = useState(state.on)
  const [withSentence, setWithSentence] = useState(state.withSentence)
  const [saved, setSaved] = useState(false)
  const { run, busy, problem } = useCommand('setWebhook')
  async function save() {
    const address = url.trim()
    const done = await run({ ...(address && { url: address }), on: on && address !== '', withSentence })
    setSaved(done !== undefined)
    if (done) onSaved()
  }
  function edit<Value>(set: (value: Value) => void) {
    return (value: Value) => {
      set(value)
      setSaved(false)
    }
  }
  return (
    <Card title="Where to">
      <Form onSubmit={save}>
        <TextField
          label="Address"
          type="url"
          value={url}
          onChange={edit(setUrl)}
          placeholder="https://alerts.example/in"
          hint="By https. It has to let extensions ask it (CORS); docs/webhook.md says how."
        />
        <Checkbox label="Send alerts to this address" checked={on} onChange={edit(setOn)} />
        <Checkbox
          label="Also send the sentence that the wallet shows"
          checked={withSentence}
          onChange={edit(setWithSentence)}
        />
        <ProblemText problem={problem} />
        <Button type="submit" busy={busy}>
          Save
        </Button>
        <p role="status" className={classes.soft}>
          {saved && 'Saved.'}
        </p>
      </Form>
    </Card>
  )
}
