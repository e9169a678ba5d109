import { type Dispatch, useMemo } from 'react'
import { toAmount } from '../../protocol/primitives.ts'
import { TYPED_ADDRESS, TYPED_NUMBER } from '../../protocol/typedText.ts'
import { WatchedOnly } from '../accounts/WatchedOnly.tsx'
import { useKeepDraft } from '../drafts/useKeepDraft.ts'
import { CompromisedNotice } from '../security/leak/CompromisedNotice.tsx'
import { Button } from '../ui/actions/Button.tsx'
import { Alert } from '../ui/feedback/Alert.tsx'
import { EmptyState } from '../ui/feedback/EmptyState.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Form } from '../ui/fields/Form.tsx'
import { focusProblem } from '../ui/fields/focusProblem.ts'
import { Screen } from '../ui/layout/Screen.tsx'
import { useActiveAccount } from '../wallet/active.ts'
import { useCommand } from '../wallet/useCommand.ts'
import { useView } from '../wallet/walletStore.ts'
import { AmountField } from './AmountField.tsx'
import { AssetField } from './AssetField.tsx'
import { listSendableAssets, type SendableAsset } from './listSendableAssets.ts'
import { RecipientField } from './RecipientField.tsx'
import { readPaymentLink } from './readPaymentLink.ts'
import { SendFee } from './SendFee.tsx'
import type { SendEvent, SendState } from './sendState.ts'
import { useSendEstimate } from './useSendEstimate.ts'
import { validateSend } from './validateSend.ts'

type SendFormProps = {
  readonly state: SendState
  readonly dispatch: Dispatch<SendEvent>
  readonly onBack: () => void
}

/** To whom, what and how much. Nothing is signed here: “Continue” asks for a review. */
export function SendForm(props: SendFormProps) {
  const view = useView((view) => view)
  const assets = useMemo(() => listSendableAssets(view), [view])
  const selected = assets.find(({ asset }) => asset.id === props.state.assetId) ?? assets[0]
  const account = useActiveAccount()
  if (!selected || !account) {
    return (
      <Screen title="Send" onBack={props.onBack}>
        <EmptyState title="There is nothing to send here">
          <p>Choose an account and a network first.</p>
        </EmptyState>
      </Screen>
    )
  }
  if (account.kind === 'watchOnly')
    return <WatchedOnly title="Send" account={account} onBack={props.onBack} />
  return <FilledForm {...props} assets={assets} selected={selected} accountId={account.id} />
}

type FilledFormProps = SendFormProps & {
  readonly assets: readonly SendableAsset[]
  readonly selected: SendableAsset
  readonly accountId: Parameters<typeof useSendEstimate>[0]['accountId']
}

function FilledForm({ state, dispatch, onBack, assets, selected, accountId }: FilledFormProps) {
  const chainId = useView(({ activeChainId }) => activeChainId)
  const check = validateSend({ ...state, asset: selected }, chainId)
  const problems = check.valid ? {} : check.problems
  const shown = (field: 'recipient' | 'amount') =>
    state.visited.includes(field) ? problems[field] : undefined
  const assetId = selected.asset.id
  const recipient = check.valid ? check.send.recipient : undefined
  const estimate = useSendEstimate({ accountId, assetId, recipient })
  const propose = useCommand('proposeSend')
  const to = TYPED_ADDRESS.test(state.recipient) ? state.recipient : ''
  const amount = TYPED_NUMBER.test(state.amount) ? state.amount : ''
  useKeepDraft(
    'send',
    to || amount ? { form: 'send', accountId, chainId, assetId, recipient: to, amount } : undefined,
  )

  async function proceed() {
    if (!check.valid) return focusProblem(() => dispatch({ type: 'stopped' }))
    const { recipient, amount } = check.send
    const proposed = await propose.run({ accountId, assetId, recipient, amount: toAmount(amount) })
    if (proposed) dispatch({ type: 'proposed', approvalId: proposed.approvalId })
  }

  return (
    <Screen
      title="Send"
      onBack={onBack}
      footer={
        <Button busy={propose.busy} onClick={() => void proceed()}>
          Continue
        </Button>
      }
    >
      <Form noValidate onSubmit={() => !propose.busy && proceed()}>
        {state.note && <Alert level="info" title={state.note} />}
        <CompromisedNotice />
        <RecipientField
          value={state.recipient}
          onChange={(text) => dispatch(readPaymentLink(text, { assets, chainId }))}
          onLeave={() => state.recipient && dispatch({ type: 'fieldLeft', field: 'recipient' })}
          problem={shown('recipient')}
        />
        <AssetField
          label="Asset"
          assets={assets}
          value={assetId}
          onChange={(assetId) => dispatch({ type: 'assetChosen', assetId })}
        />
        <AmountField
          value={state.amount}
          onChange={(text) => dispatch({ type: 'amountTyped', text })}
          onLeave={() => state.amount && dispatch({ type: 'fieldLeft', field: 'amount' })}
          asset={selected}
          maximum={estimate.state === 'ready' ? BigInt(estimate.maximum) : undefined}
          problem={shown('amount')}
        />
        <SendFee estimate={estimate} />
        <ProblemText problem={propose.problem} />
        <button type="submit" hidden />
      </Form>
    </Screen>
  )
}
