import { useEffect, useState } from 'react'
import type { AuditEntry, AuditVerdict } from '../../protocol/audit.ts'
import { SettingsLink } from '../settings/SettingsLink.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import { describeEntry } from './audit/describeEntry.ts'
import { VerdictText } from './audit/VerdictText.tsx'

/** Whether the audit log is whole, checked as the screen opens, and what it says last. */
export function AuditCard() {
  const { run: verify, problem } = useCommand('verifyAudit')
  const { run: read } = useCommand('readAudit')
  const [verdict, setVerdict] = useState<AuditVerdict>()
  const [last, setLast] = useState<AuditEntry>()
  useEffect(() => {
    void verify({}).then(setVerdict)
    void read({ limit: 1 }).then((piece) => setLast(piece?.entries[0]))
  }, [verify, read])
  return (
    <Card title="Audit log">
      <div role="status">{verdict && <VerdictText verdict={verdict} />}</div>
      <ProblemText problem={problem} />
      {last && <p>Last: {describeEntry(last).title}</p>}
      <SettingsLink to="/security/audit" label="Look at it" />
    </Card>
  )
}
