import { useReducer } from 'react'
import type { View } from '../../protocol/view.ts'
import { findDraft } from '../drafts/findDraft.ts'
import { navigate } from '../router/navigate.ts'
import { listSendableAssets } from '../send/listSendableAssets.ts'
import { useView } from '../wallet/walletStore.ts'
import { AllowanceWait } from './AllowanceWait.tsx'
import { SwapForm } from './SwapForm.tsx'
import { SwapResult } from './SwapResult.tsx'
import { SwapReview } from './SwapReview.tsx'
import { initialSwapState, reduceSwap, type SwapState } from './swapState.ts'

/**
 * Swaps one asset for another: fill in, look over each step, done. What was filled in outlives every step back, and the
 * window.
 */
export function SwapScreen() {
  const view = useView((view) => view)
  const [state, dispatch] = useReducer(reduceSwap, view, startSwap)
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

/** Begins with what was typed and not reviewed, where the account still has both assets. */
function startSwap(view: View): SwapState {
  const draft = findDraft(view, 'swap', { nowMs: Date.now() })
  const there = new Set(listSendableAssets(view).map(({ asset }) => asset.id))
  if (!draft || !there.has(draft.assetId) || !there.has(draft.receiveId)) return initialSwapState
  const { assetId: payId, receiveId, amount, slippageBps, slippage } = draft
  return { ...initialSwapState, payId, receiveId, amount, slippageBps, slippage }
}
