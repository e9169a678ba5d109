import { type Dispatch, useEffect } from 'react'
import { ApprovalView } from '../approve/ApprovalView.tsx'
import type { ApprovalPlace, Outcome } from '../approve/frame/approvalPlace.ts'
import { useHeldApproval } from '../approve/frame/useHeldApproval.ts'
import { Screen } from '../ui/Screen.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import { useView } from '../wallet/walletStore.ts'
import type { SendEvent } from './sendState.ts'
import { useWasThere } from './useWasThere.ts'

type SendReviewProps = { readonly approvalId: string; readonly dispatch: Dispatch<SendEvent> }

/** The review of a transfer: the very screen that a site's transaction gets. */
export function SendReview({ approvalId, dispatch }: SendReviewProps) {
  const current = useView(({ approvals }) => approvals.find(({ id }) => id === approvalId))
  const { shown, failure, hold, release } = useHeldApproval(current)
  const { run: reject } = useCommand('reject')
  const ended = useWasThere(shown !== undefined) && !shown
  useEffect(() => {
    if (failure !== undefined) dispatch({ type: 'backed', note: failure })
    else if (ended) dispatch({ type: 'backed', note: 'The review ended. Nothing was sent.' })
  }, [failure, ended, dispatch])

  function goBack() {
    // Left undecided it would go on waiting for nobody.
    void reject({ approvalId })
    dispatch({ type: 'backed' })
  }
  if (!shown) {
    return (
      <Screen title="Review" onBack={goBack}>
        <Skeleton label="The review is being prepared…" lines={5} />
      </Screen>
    )
  }
  function settle(outcome: Outcome) {
    if (outcome.type === 'approved') dispatch({ type: 'sent', hash: outcome.hash })
    else if (outcome.type === 'rejected') dispatch({ type: 'backed', note: 'Rejected. Nothing was sent.' })
    else if (shown) release(shown, outcome)
  }
  const place: ApprovalPlace = { onBack: goBack, onDeciding: hold, onSettled: settle }
  return <ApprovalView key={shown.id} approval={shown} place={place} />
}
