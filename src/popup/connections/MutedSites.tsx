import { Button } from '../ui/actions/Button.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { formatDuration } from '../ui/format/formatDuration.ts'
import { Card } from '../ui/layout/Card.tsx'
import { Row } from '../ui/layout/Row.tsx'
import { OriginText } from '../ui/values/OriginText.tsx'
import { useNow } from '../ui/values/useNow.ts'
import { useCommand } from '../wallet/useCommand.ts'
import { useView } from '../wallet/walletStore.ts'

const TICK_MS = 60_000

/** Sites whose requests are rejected unseen for a while, and the way to hear them again. */
export function MutedSites() {
  const muted = useView((view) => view.mutedSites)
  const nowMs = useNow(TICK_MS)
  const { run, busy, problem } = useCommand('unmuteSite')
  const present = muted.filter(({ untilMs }) => untilMs > nowMs)
  if (present.length === 0) return null
  return (
    <Card title="Ignored for a while">
      {present.map(({ origin, untilMs }) => (
        <Row
          key={origin}
          label={<OriginText origin={origin} />}
          note={`for ${formatDuration(untilMs - nowMs)} more`}
        >
          <Button variant="quiet" busy={busy} onClick={() => void run({ origin })}>
            Listen again
          </Button>
        </Row>
      ))}
      <ProblemText problem={problem} />
    </Card>
  )
}
