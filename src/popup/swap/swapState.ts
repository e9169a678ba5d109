import type { Asset } from '../../protocol/explanation.ts'
import type { AssetId } from '../../protocol/ids.ts'
import type { SwapQuote, SwapRequest } from '../../protocol/swap.ts'

/** The swap that is being made: what was asked, and the offer that was taken. It stays as it is through every step. */
export type SwapPlan = {
  readonly request: SwapRequest
  readonly pay: Asset
  readonly receive: Asset
  readonly quote: SwapQuote
  /** Whether the exchange has to be given leave first. */
  readonly takesTwo: boolean
}

/** Where the person is: filling in, looking a step over, waiting for the leave to be in a block, or done. */
export type SwapStage =
  | { readonly name: 'form' }
  | {
      readonly name: 'review'
      readonly plan: SwapPlan
      readonly approvalId: string
      readonly asks: 'allow' | 'swap'
    }
  | { readonly name: 'allowing'; readonly plan: SwapPlan; readonly hash?: string | undefined }
  | { readonly name: 'done'; readonly plan: SwapPlan; readonly hash?: string | undefined }

type SwapField = 'amount' | 'slippage'

/** All that the swap screen remembers. The fields outlive every step, so that going back loses nothing. */
export type SwapState = {
  readonly step: SwapStage
  /** Undefined until chosen: the native coin. */
  readonly payId?: AssetId | undefined
  /** Undefined until chosen: the first other asset. */
  readonly receiveId?: AssetId | undefined
  /** As typed, in whole coins. */
  readonly amount: string
  /** The slippage that is chosen, in basis points; what is typed counts before it. */
  readonly slippageBps: number
  /** As typed, in percent; empty when one of the choices is meant. */
  readonly slippage: string
  /** Undefined until chosen: the best offer. */
  readonly quoteId?: string | undefined
  /** Fields the person has been through: only their problems are shown. */
  readonly visited: readonly SwapField[]
  /** What the person should know after a step back, in a sentence. */
  readonly note?: string | undefined
}

/** What can happen on the swap screen. */
export type SwapEvent =
  | { readonly type: 'pairChosen'; readonly payId: AssetId; readonly receiveId: AssetId }
  | { readonly type: 'amountTyped'; readonly text: string }
  | { readonly type: 'slippageChosen'; readonly slippageBps: number }
  | { readonly type: 'slippageTyped'; readonly text: string }
  | { readonly type: 'fieldLeft'; readonly field: SwapField }
  | { readonly type: 'offerChosen'; readonly quoteId: string }
  /** The person wanted to go on, and something is missing. */
  | { readonly type: 'stopped' }
  | {
      readonly type: 'proposed'
      readonly plan: SwapPlan
      readonly approvalId: string
      readonly step: 'allow' | 'swap'
    }
  | { readonly type: 'approved'; readonly hash?: string | undefined }
  | { readonly type: 'backed'; readonly note?: string | undefined }

export const initialSwapState: SwapState = {
  step: { name: 'form' },
  amount: '',
  slippageBps: 50,
  slippage: '',
  visited: [],
}

/** Takes the swap screen from one state to the next. */
export function reduceSwap(state: SwapState, event: SwapEvent): SwapState {
  switch (event.type) {
    case 'pairChosen':
      return { ...state, payId: event.payId, receiveId: event.receiveId, quoteId: undefined, note: undefined }
    case 'amountTyped':
      return { ...state, amount: event.text, note: undefined }
    case 'slippageChosen':
      return { ...state, slippageBps: event.slippageBps, slippage: '', note: undefined }
    case 'slippageTyped':
      return { ...state, slippage: event.text, note: undefined }
    case 'fieldLeft':
      return { ...state, visited: [...new Set([...state.visited, event.field])] }
    case 'offerChosen':
      return { ...state, quoteId: event.quoteId, note: undefined }
    case 'stopped':
      return { ...state, visited: ['amount', 'slippage'] }
    case 'proposed':
      return { ...state, step: review(event), note: undefined }
    case 'approved':
      return { ...state, step: follow(state.step, event.hash) }
    case 'backed':
      return { ...state, step: { name: 'form' }, note: event.note }
  }
}

function review({ plan, approvalId, step }: Extract<SwapEvent, { type: 'proposed' }>): SwapStage {
  const takesTwo = plan.takesTwo || step === 'allow'
  return { name: 'review', plan: { ...plan, takesTwo }, approvalId, asks: step }
}

function follow(step: SwapStage, hash: string | undefined): SwapStage {
  if (step.name !== 'review') return step
  return { name: step.asks === 'allow' ? 'allowing' : 'done', plan: step.plan, hash }
}
