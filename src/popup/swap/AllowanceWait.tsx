import { type Dispatch, useEffect, useEffectEvent } from 'react'
import { activityStates } from '../activity/activityStates.ts'
import { describeActivity } from '../activity/describeActivity.ts'
import { describeAmount } from '../activity/describeAmount.ts'
import { HashLine } from '../activity/HashLine.tsx'
import { Button } from '../ui/actions/Button.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Progress } from '../ui/feedback/Progress.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { useView } from '../wallet/walletStore.ts'
import type { SwapEvent, SwapPlan } from './swapState.ts'
import { dropApproval, useSwapProposal } from './useSwapProposal.ts'

type AllowanceWaitProps = {
  readonly plan: SwapPlan
  readonly hash: string | undefined
  readonly dispatch: Dispatch<SwapEvent>
}

/** Between the two steps: once the leave is in a block, the swap is put up for review by itself. */
export function AllowanceWait({ plan, hash, dispatch }: AllowanceWaitProps) {
  const leave = useView((view) => view.activity.find((row) => row.hash === hash))
  const accounts = useView((view) => view.accounts)
  const { propose, busy, problem } = useSwapProposal()
  const venue = plan.quote.venueName
  const paid = describeAmount({ asset: plan.pay, amount: plan.request.amount }, 'given')
  const state = leave?.state ?? 'signed'

  async function goOn() {
    const proposed = await propose(plan)
    if (proposed?.step === 'swap') dispatch({ type: 'proposed', plan, ...proposed })
    if (proposed?.step !== 'allow') return
    void dropApproval(proposed.approvalId)
    dispatch({
      type: 'backed',
      note: `${venue} may still move less than ${paid}. Review it again with the full limit, or pay less.`,
    })
  }
  const proceed = useEffectEvent(() => {
    if (state === 'confirmed') void goOn()
    else if (activityStates[state].tone !== 'waiting') {
      const reason = leave?.problem ?? `Step 1: ${activityStates[state].words.toLowerCase()}.`
      dispatch({ type: 'backed', note: `${reason} Nothing was swapped.` })
    }
  })
  useEffect(() => {
    // Anew for each state the transaction gets into.
    if (state) proceed()
  }, [state])

  return (
    <Screen
      title="Step 1 of 2"
      onBack={() => dispatch({ type: 'backed' })}
      footer={
        state === 'confirmed' && (
          <Button busy={busy} onClick={() => void goOn()}>
            {problem ? 'Try again' : 'Review the swap'}
          </Button>
        )
      }
    >
      <p>
        {leave && `${describeActivity(leave, accounts)}. `}As soon as that is in a block, you review the swap
        itself.
      </p>
      {state === 'confirmed' ? (
        !problem && <Progress label="Preparing step 2…" />
      ) : (
        <Progress label="Waiting for a block. You can close this: the swap then takes one step." />
      )}
      <ProblemText problem={problem} />
      {hash && (
        <Card title="Transaction">
          <HashLine hash={hash} />
        </Card>
      )}
    </Screen>
  )
}
