import { useState } from 'react'
import { OwnApproval } from '../../approve/OwnApproval.tsx'
import { navigate } from '../../router/navigate.ts'
import { LeakForm } from './LeakForm.tsx'

/** “I think my phrase leaked”: what that means, and the way to bring everything to safety. */
export function LeakScreen() {
  const [approvalId, setApprovalId] = useState<string>()
  const [note, setNote] = useState<string>()
  if (approvalId === undefined) return <LeakForm note={note} onProposed={setApprovalId} />
  return (
    <OwnApproval
      approvalId={approvalId}
      nothing="Nothing was moved."
      onBack={(why) => {
        setNote(why)
        setApprovalId(undefined)
      }}
      onApproved={() => navigate(`/sequences/${approvalId}`)}
    />
  )
}
