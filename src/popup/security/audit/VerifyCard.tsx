import { useState } from 'react'
import type { AuditVerdict } from '../../../protocol/audit.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { DamagedLog } from './DamagedLog.tsx'
import { VerdictText } from './VerdictText.tsx'

/** Checks the whole log when it is asked to, and says what came of it. */
export function VerifyCard({ onStarted }: { readonly onStarted: () => void }) {
  const { run, busy, problem } = useCommand('verifyAudit')
  const [verdict, setVerdict] = useState<AuditVerdict>()
  async function verify() {
    setVerdict(await run({}))
  }
  function goOn() {
    onStarted()
    void verify()
  }
  return (
    <>
      <Button variant="secondary" busy={busy} onClick={() => void verify()}>
        Verify
      </Button>
      <div role="status">{verdict?.whole && <VerdictText verdict={verdict} />}</div>
      {verdict && !verdict.whole && <DamagedLog verdict={verdict} onStarted={goOn} />}
      <ProblemText problem={problem} />
    </>
  )
}
