import { useState } from 'react'
import type { AuditVerdict } from '../../../protocol/audit.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { ProblemText } from '../../ui/ProblemText.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { describeVerdict } from './describeVerdict.ts'
import { VerdictText } from './VerdictText.tsx'

/** Checks the whole log when it is asked to, and says what came of it. */
export function VerifyCard() {
  const { run, busy, problem } = useCommand('verifyAudit')
  const [verdict, setVerdict] = useState<AuditVerdict>()
  async function verify() {
    setVerdict(await run({}))
  }
  return (
    <>
      <Button variant="secondary" busy={busy} onClick={() => void verify()}>
        Verify
      </Button>
      <div role="status">{verdict?.whole && <VerdictText verdict={verdict} />}</div>
      {verdict && !verdict.whole && (
        <Alert level="danger" title="Somebody or something changed this log">
          <p>
            {describeVerdict(verdict)}. What comes before it can be relied on, what comes after it can’t. If
            it was not you, take this device for insecure: move what you own to a new wallet, made elsewhere.
          </p>
        </Alert>
      )}
      <ProblemText problem={problem} />
    </>
  )
}
