import { useEffect } from 'react'
import { Skeleton } from '../ui/feedback/Skeleton.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import { useView } from '../wallet/walletStore.ts'
import { ApprovalView } from './ApprovalView.tsx'
import type { ApprovalPlace, DecisionOutcome } from './frame/approvalPlace.ts'
import { useHeldApproval } from './frame/useHeldApproval.ts'
import { useWasThere } from './frame/useWasThere.ts'

type OwnApprovalProps = Pick<ApprovalPlace, 'step' | 'remark'> & {
  readonly approvalId: string
  /** What did not happen when the review comes to nothing: “Nothing was sent.” */
  readonly nothing: string
  /** The way back; `note` says in a sentence what the person should know. */
  readonly onBack: (note?: string) => void
  readonly onApproved: (hash: string | undefined) => void
}

/** The review of what the person asked for in the wallet itself: the very screen that a site's request gets. */
export function OwnApproval({ approvalId, nothing, onBack, onApproved, ...words }: OwnApprovalProps) {
  const current = useView(({ approvals }) => approvals.find(({ id }) => id === approvalId))
  const { shown, failure, hold, release } = useHeldApproval(current)
  const { run: reject } = useCommand('reject')
  const ended = useWasThere(shown !== undefined) && !shown
  useEffect(() => {
    if (failure !== undefined) onBack(failure)
    else if (ended) onBack(`The review ended. ${nothing}`)
  }, [failure, ended, nothing, onBack])

  function goBack() {
    // Left undecided it would go on waiting for nobody.
    void reject({ approvalId })
    onBack()
  }
  if (!shown) {
    return (
      <Screen title="Review" onBack={goBack}>
        <Skeleton label="The review is being prepared…" lines={5} />
      </Screen>
    )
  }
  function settle(outcome: DecisionOutcome) {
    if (outcome.type === 'approved') onApproved(outcome.hash)
    else if (outcome.type === 'rejected') onBack(`Rejected. ${nothing}`)
    else if (shown) release(shown, outcome)
  }
  const place: ApprovalPlace = { ...words, onBack: goBack, onDeciding: hold, onSettled: settle }
  return <ApprovalView key={shown.id} approval={shown} place={place} />
}
