import { useState } from 'react'
import { OwnApproval } from '../../approve/OwnApproval.tsx'
import { navigate } from '../../router/navigate.ts'
import { LeakForm } from './LeakForm.tsx'
import type { Draft } from './useRescue.ts'

/** “I think my phrase leaked”: what that means, and the way to bring everything to safety. */
export function LeakScreen() {
  const [draft, setDraft] = useState<Draft>()
  const [note, setNote] = useState<string>()
  if (!draft) return <LeakForm note={note} onProposed={setDraft} />
  const { approvalId, remark } = draft
  return (
    <OwnApproval
      approvalId={approvalId}
      remark={remark}
      nothing="Nothing was moved."
      onBack={(why) => {
        setNote(why)
        setDraft(undefined)
      }}
      onApproved={() => navigate(`/sequences/${approvalId}`)}
    />
  )
}
