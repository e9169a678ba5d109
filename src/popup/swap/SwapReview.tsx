import type { Dispatch } from 'react'
import { OwnApproval } from '../approve/OwnApproval.tsx'
import { useView } from '../wallet/walletStore.ts'
import { describeWorsening } from './describeWorsening.ts'
import type { SwapEvent, SwapStage } from './swapState.ts'

type SwapReviewProps = {
  readonly step: Extract<SwapStage, { name: 'review' }>
  readonly dispatch: Dispatch<SwapEvent>
}

/** The review of one step of a swap. */
export function SwapReview({ step: { plan, approvalId, asks }, dispatch }: SwapReviewProps) {
  const approval = useView(({ approvals }) => approvals.find(({ id }) => id === approvalId))
  const isSecond = plan.takesTwo && asks === 'swap'
  return (
    <OwnApproval
      key={approvalId}
      approvalId={approvalId}
      step={plan.takesTwo ? { position: asks === 'allow' ? 1 : 2, count: 2 } : undefined}
      remark={describeWorsening(plan, approval)}
      nothing={
        isSecond
          ? `Nothing was swapped. What you let ${plan.quote.venueName} move still stands.`
          : 'Nothing was swapped.'
      }
      onBack={(note) => dispatch({ type: 'backed', note })}
      onApproved={(hash) => dispatch({ type: 'approved', hash })}
    />
  )
}
