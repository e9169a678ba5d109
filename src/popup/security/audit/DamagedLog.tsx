import type { AuditVerdict } from '../../../protocol/audit.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { describeDamage } from './describeVerdict.ts'

/** Says that the log was changed and what that means, and how to have one again that can be relied on. */
export function DamagedLog({
  verdict,
  onStarted,
}: {
  readonly verdict: Extract<AuditVerdict, { whole: false }>
  readonly onStarted: () => void
}) {
  const { run, busy, problem } = useCommand('startNewLog')
  async function start() {
    if (await run({})) onStarted()
  }
  return (
    <>
      <Alert level="danger" title="Somebody or something changed this log">
        <p>
          {describeDamage(verdict)}. What comes before it can be relied on, what comes after it can’t. If it
          was not you, treat this device as unsafe: move what you own to a new wallet, made elsewhere.
        </p>
        <p>
          From a new log on, changes show again. The old one is set aside as it is, and can still be exported.
        </p>
      </Alert>
      <Button variant="secondary" busy={busy} onClick={() => void start()}>
        Start a new log
      </Button>
      <ProblemText problem={problem} />
    </>
  )
}
