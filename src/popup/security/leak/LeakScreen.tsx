import { useState } from 'react'
import { OwnApproval } from '../../approve/OwnApproval.tsx'
import { navigate } from '../../router/navigate.ts'
import { useRoute } from '../../router/useRoute.ts'
import { useView } from '../../wallet/walletStore.ts'
import { LeakForm, type LeakWish } from './LeakForm.tsx'
import { guessLeaked } from './leakChoices.ts'
import { NewWords } from './NewWords.tsx'
import type { Draft } from './useRescue.ts'

type Step =
  | { readonly name: 'form'; readonly note?: string | undefined }
  | { readonly name: 'words'; readonly walletId: string }
  | { readonly name: 'review'; readonly draft: Draft }

/**
 * “I think my phrase leaked”: which one, a new wallet where there is none yet, and the way to bring everything there. What
 * was chosen outlives every step; whoever closes the window on the way comes back to what was made and marked.
 */
export function LeakScreen() {
  const named = useRoute().query.get('wallet')
  const view = useView((now) => now)
  const [step, setStep] = useState<Step>({ name: 'form' })
  const [wish, setWish] = useState<LeakWish>(() => ({ leakedId: guessLeaked(view, named), revoke: true }))
  const goBack = (note?: string) => setStep({ name: 'form', note })
  switch (step.name) {
    case 'form':
      return (
        <LeakForm
          note={step.note}
          wish={wish}
          onChange={(change) => setWish((before) => ({ ...before, ...change }))}
          onWords={(walletId) => setStep({ name: 'words', walletId })}
          onProposed={(draft) => setStep({ name: 'review', draft })}
        />
      )
    case 'words':
      return <NewWords walletId={step.walletId} onDone={goBack} />
    case 'review':
      return (
        <OwnApproval
          approvalId={step.draft.approvalId}
          remark={step.draft.remark}
          nothing="Nothing was moved."
          onBack={goBack}
          onApproved={() => navigate(`/sequences/${step.draft.approvalId}`)}
        />
      )
  }
}
