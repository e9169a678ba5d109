import { useReducer } from 'react'
import type { AssetId } from '../../protocol/ids.ts'
import { navigate } from '../router/navigate.ts'
import { useRoute } from '../router/useRoute.ts'
import { SendForm } from './SendForm.tsx'
import { SendReview } from './SendReview.tsx'
import { SentScreen } from './SentScreen.tsx'
import { initialSendState, reduceSend, type SendState } from './sendState.ts'

/** Sends coins and tokens: fill in, look over, done. What was filled in outlives every step back. */
export function SendScreen() {
  const [state, dispatch] = useReducer(reduceSend, useRoute().query.get('asset'), startSend)
  switch (state.step.name) {
    case 'form':
      return <SendForm state={state} dispatch={dispatch} onBack={() => navigate('/')} />
    case 'review':
      return <SendReview approvalId={state.step.approvalId} dispatch={dispatch} />
    case 'sent':
      return <SentScreen hash={state.step.hash} />
  }
}

/** Begins with the asset that the address names; one that the account has not got counts as none. */
function startSend(asset: string | null): SendState {
  return asset === null ? initialSendState : { ...initialSendState, assetId: asset as AssetId }
}
