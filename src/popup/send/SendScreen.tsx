import { useReducer } from 'react'
import { navigate } from '../router/navigate.ts'
import { SendForm } from './SendForm.tsx'
import { SendReview } from './SendReview.tsx'
import { SentScreen } from './SentScreen.tsx'
import { initialSendState, reduceSend } from './sendState.ts'

/** Sends coins and tokens: fill in, look over, done. What was filled in outlives every step back. */
export function SendScreen() {
  const [state, dispatch] = useReducer(reduceSend, initialSendState)
  switch (state.step.name) {
    case 'form':
      return <SendForm state={state} dispatch={dispatch} onBack={() => navigate('/')} />
    case 'review':
      return <SendReview approvalId={state.step.approvalId} dispatch={dispatch} />
    case 'sent':
      return <SentScreen hash={state.step.hash} />
  }
}
