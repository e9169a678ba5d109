import { useReducer } from 'react'
import { navigate } from '../router/navigate.ts'
import { AllowanceWait } from './AllowanceWait.tsx'
import { SwapForm } from './SwapForm.tsx'
import { SwapResult } from './SwapResult.tsx'
import { SwapReview } from './SwapReview.tsx'
import { initialSwapState, reduceSwap } from './swapState.ts'

/** Swaps one asset for another: fill in, look over each step, done. What was filled in outlives every step back. */
export function SwapScreen() {
  const [state, dispatch] = useReducer(reduceSwap, initialSwapState)
  const { step } = state
  switch (step.name) {
    case 'form':
      return <SwapForm state={state} dispatch={dispatch} onBack={() => navigate('/')} />
    case 'review':
      return <SwapReview step={step} dispatch={dispatch} />
    case 'allowing':
      return <AllowanceWait plan={step.plan} hash={step.hash} dispatch={dispatch} />
    case 'done':
      return <SwapResult plan={step.plan} hash={step.hash} />
  }
}
