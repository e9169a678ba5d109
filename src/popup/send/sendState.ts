import type { AssetId } from '../../protocol/ids.ts'

/** Where the person is: filling in, looking it over, or done. */
export type SendStep =
  | { readonly name: 'form' }
  | { readonly name: 'review'; readonly approvalId: string }
  | { readonly name: 'sent'; readonly hash?: string | undefined }

type SendField = 'recipient' | 'amount'

/** All that the send screen remembers. The fields outlive every step, so that going back loses nothing. */
export type SendState = {
  readonly step: SendStep
  /** As typed. */
  readonly recipient: string
  /** Undefined until chosen: the native coin. */
  readonly assetId?: AssetId | undefined
  /** As typed, in whole coins. */
  readonly amount: string
  /** Fields the person has been through: only their problems are shown. */
  readonly visited: readonly SendField[]
  /** What the person should know after a step back, in a sentence. */
  readonly note?: string | undefined
}

/** What can happen on the send screen. */
export type SendEvent =
  | { readonly type: 'recipientTyped'; readonly text: string }
  /** A payment link was pasted; what it does not say stays as it is. */
  | {
      readonly type: 'linkRead'
      readonly recipient: string
      readonly assetId?: AssetId | undefined
      readonly amount?: string | undefined
    }
  | { readonly type: 'assetChosen'; readonly assetId: AssetId }
  | { readonly type: 'amountTyped'; readonly text: string }
  | { readonly type: 'fieldLeft'; readonly field: SendField }
  /** The person wanted to go on, and something is missing. */
  | { readonly type: 'stopped' }
  | { readonly type: 'proposed'; readonly approvalId: string }
  | { readonly type: 'backed'; readonly note?: string | undefined }
  | { readonly type: 'sent'; readonly hash?: string | undefined }

export const initialSendState: SendState = {
  step: { name: 'form' },
  recipient: '',
  amount: '',
  visited: [],
}

/** Takes the send screen from one state to the next. */
export function reduceSend(state: SendState, event: SendEvent): SendState {
  switch (event.type) {
    case 'recipientTyped':
      return { ...state, recipient: event.text, note: undefined }
    case 'linkRead':
      return {
        ...state,
        recipient: event.recipient,
        assetId: event.assetId ?? state.assetId,
        amount: event.amount ?? state.amount,
        note: undefined,
      }
    case 'assetChosen':
      return { ...state, assetId: event.assetId, note: undefined }
    case 'amountTyped':
      return { ...state, amount: event.text, note: undefined }
    case 'fieldLeft':
      return { ...state, visited: [...new Set([...state.visited, event.field])] }
    case 'stopped':
      return { ...state, visited: ['recipient', 'amount'] }
    case 'proposed':
      return { ...state, step: { name: 'review', approvalId: event.approvalId }, note: undefined }
    case 'backed':
      return { ...state, step: { name: 'form' }, note: event.note }
    case 'sent':
      return { ...state, step: { name: 'sent', hash: event.hash } }
  }
}
