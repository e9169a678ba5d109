import { useState } from 'react'
import { OwnApproval } from '../approve/OwnApproval.tsx'
import { navigate } from '../router/navigate.ts'
import { Alert } from '../ui/feedback/Alert.tsx'
import { AllowanceList } from './AllowanceList.tsx'

type Step =
  | { readonly name: 'list'; readonly note?: string | undefined }
  | { readonly name: 'review'; readonly approvalId: string }

/** What others may take from the person's accounts, and the way to take it back. */
export function AllowancesScreen() {
  const [step, setStep] = useState<Step>({ name: 'list' })
  if (step.name === 'list') {
    return (
      <AllowanceList
        note={step.note && <Alert level="info" title={step.note} />}
        onProposed={(approvalId) => setStep({ name: 'review', approvalId })}
      />
    )
  }
  const { approvalId } = step
  return (
    <OwnApproval
      approvalId={approvalId}
      nothing="Nothing was taken back."
      onBack={(note) => setStep({ name: 'list', note })}
      // One transaction has a hash and is in the activity list; several have a screen of their own.
      onApproved={(hash) => navigate(hash === undefined ? `/sequences/${approvalId}` : '/activity')}
    />
  )
}
