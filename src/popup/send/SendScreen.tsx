import { useReducer } from 'react'
import type { AssetId } from '../../protocol/ids.ts'
import type { View } from '../../protocol/view.ts'
import { TransactionScreen } from '../activity/TransactionScreen.tsx'
import { OwnApproval } from '../approve/OwnApproval.tsx'
import { findDraft } from '../drafts/findDraft.ts'
import { navigate } from '../router/navigate.ts'
import { useRoute } from '../router/useRoute.ts'
import { useView } from '../wallet/walletStore.ts'
import { listSendableAssets } from './listSendableAssets.ts'
import { SendForm } from './SendForm.tsx'
import { initialSendState, reduceSend, type SendState } from './sendState.ts'

/** Sends coins and tokens: fill in, look over, done. What was filled in outlives every step back, and the window. */
export function SendScreen() {
  const asset = useRoute().query.get('asset')
  const view = useView((view) => view)
  const [state, dispatch] = useReducer(reduceSend, undefined, () => startSend(asset, view))
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

/**
 * Begins with what was typed and not sent, else with the asset that the address names; one that the account has not got
 * counts as none.
 */
function startSend(asset: string | null, view: View): SendState {
  const draft = findDraft(view, 'send', { nowMs: Date.now() })
  const isThere = listSendableAssets(view).some(({ asset: { id } }) => id === draft?.assetId)
  if (draft && isThere && (asset ?? draft.assetId) === draft.assetId) {
    const { recipient, assetId, amount } = draft
    return { ...initialSendState, recipient, assetId, amount }
  }
  return asset === null ? initialSendState : { ...initialSendState, assetId: asset as AssetId }
}
