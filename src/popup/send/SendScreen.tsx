import { useReducer } from 'react'
import type { AssetId } from '../../protocol/ids.ts'
import { TransactionScreen } from '../activity/TransactionScreen.tsx'
import { OwnApproval } from '../approve/OwnApproval.tsx'
import { navigate } from '../router/navigate.ts'
import { useRoute } from '../router/useRoute.ts'
import { SendForm } from './SendForm.tsx'
import { initialSendState, reduceSend, type SendState } from './sendState.ts'

/** Sends coins and tokens: fill in, look over, done. What was filled in outlives every step back. */
export function SendScreen() {
  const [state, dispatch] = useReducer(reduceSend, useRoute().query.get('asset'), startSend)
  switch (state.step.name) {
    case 'form':
      return <SendForm state={state} dispatch={dispatch} onBack={() => navigate('/')} />
    case 'review':
      return (
        <OwnApproval
          approvalId={state.step.approvalId}
          nothing="Nothing was sent."
          onBack={(note) => dispatch({ type: 'backed', note })}
          onApproved={(hash) => dispatch({ type: 'sent', hash })}
        />
      )
    case 'sent':
      return <TransactionScreen title="Sent" hash={state.step.hash} icon="send" />
  }
}

/** Begins with the asset that the address names; one that the account has not got counts as none. */
function startSend(asset: string | null): SendState {
  return asset === null ? initialSendState : { ...initialSendState, assetId: asset as AssetId }
}
