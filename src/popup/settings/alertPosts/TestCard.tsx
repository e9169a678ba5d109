import { useState } from 'react'
import type { WebhookState } from '../../../protocol/webhook.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { formatAge } from '../../ui/format/formatAge.ts'
import { Card } from '../../ui/layout/Card.tsx'
import { Row } from '../../ui/layout/Row.tsx'
import { useNow } from '../../ui/values/useNow.ts'
import { useCommand } from '../../wallet/useCommand.ts'

const TICK_MS = 60_000

/** Whether what is sent arrives. */
export function TestCard({ state, onSent }: { readonly state: WebhookState; readonly onSent: () => void }) {
  const nowMs = useNow(TICK_MS)
  const [answer, setAnswer] = useState<{ readonly problem?: string | undefined }>()
  const { run, busy, problem } = useCommand('sendTestAlert')
  async function send() {
    setAnswer(await run({}))
    onSent()
  }
  const { last, waiting } = state
  return (
    <Card title="Does it arrive?">
      {last && (
        <Row
          label="Last request"
          note={last.problem}
          value={`${last.problem ? 'Not taken' : 'Taken'}, ${formatAge(Math.max(nowMs - last.atMs, 0))}`}
        />
      )}
      {waiting > 0 && <Row label="On their way" value={waiting.toString()} />}
      <ProblemText problem={problem} />
      <p role="status">{answer && (answer.problem ?? 'The test was taken.')}</p>
      <Button variant="secondary" busy={busy} onClick={() => void send()}>
        Send a test
      </Button>
    </Card>
  )
}
