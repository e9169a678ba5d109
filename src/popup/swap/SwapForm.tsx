import { type Dispatch, useMemo } from 'react'
import type { Draft } from '../../protocol/draft.ts'
import type { AccountId, ChainId } from '../../protocol/ids.ts'
import { TYPED_NUMBER } from '../../protocol/typedText.ts'
import { WatchedOnly } from '../accounts/WatchedOnly.tsx'
import { useKeepDraft } from '../drafts/useKeepDraft.ts'
import { Link } from '../router/Link.tsx'
import { CompromisedNotice } from '../security/leak/CompromisedNotice.tsx'
import { listSendableAssets, type SendableAsset } from '../send/listSendableAssets.ts'
import { Button } from '../ui/actions/Button.tsx'
import { Alert } from '../ui/feedback/Alert.tsx'
import { EmptyState } from '../ui/feedback/EmptyState.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Form } from '../ui/fields/Form.tsx'
import { focusProblem } from '../ui/fields/focusProblem.ts'
import { Screen } from '../ui/layout/Screen.tsx'
import { useActiveAccount } from '../wallet/active.ts'
import { useView } from '../wallet/walletStore.ts'
import { Offers } from './offers/Offers.tsx'
import { useSwapQuotes } from './offers/useSwapQuotes.ts'
import { PairFields } from './PairFields.tsx'
import { pickPair, type SwapPair } from './pickPair.ts'
import { SlippageField } from './slippage/SlippageField.tsx'
import type { SwapEvent, SwapPlan, SwapState } from './swapState.ts'
import { useSwapProposal } from './useSwapProposal.ts'
import { useSwapRequest } from './useSwapRequest.ts'
import { validateSwap } from './validateSwap.ts'

type SwapFormProps = {
  readonly state: SwapState
  readonly dispatch: Dispatch<SwapEvent>
  readonly onBack: () => void
}

/** What to pay, what to receive, and from whom. Nothing is signed here: “Review” asks for a review. */
export function SwapForm(props: SwapFormProps) {
  const view = useView((view) => view)
  const assets = useMemo(() => listSendableAssets(view), [view])
  const pair = pickPair(assets, props.state)
  const account = useActiveAccount()
  if (!pair || !account) {
    return (
      <Screen title="Swap" onBack={props.onBack}>
        <EmptyState title="There are no two tokens to swap here">
          <p>Add the token that you want to receive, or choose another network.</p>
          <Link to="/tokens/add">Add a token</Link>
        </EmptyState>
      </Screen>
    )
  }
  if (account.kind === 'watchOnly')
    return <WatchedOnly title="Swap" account={account} onBack={props.onBack} />
  return <FilledForm {...props} assets={assets} pair={pair} accountId={account.id} />
}

type FilledFormProps = SwapFormProps & {
  readonly assets: readonly SendableAsset[]
  readonly pair: SwapPair
  readonly accountId: AccountId
}

function FilledForm({ state, dispatch, onBack, assets, pair, accountId }: FilledFormProps) {
  const { terms, problems } = validateSwap({ ...state, pay: pair.pay })
  const request = useSwapRequest({ accountId, pair, terms })
  const quoting = useSwapQuotes(request)
  const plan = request && choosePlan({ request, pair, quoting, quoteId: state.quoteId })
  const { propose, busy, problem } = useSwapProposal()
  const chainId = useView(({ activeChainId }) => activeChainId)
  useKeepDraft('swap', toDraft(state, pair, { accountId, chainId }))
  const isValid = terms !== undefined && !problems.amount
  const isWorking = quoting.offers.state === 'working'
  const shown = (field: 'amount' | 'slippage') =>
    state.visited.includes(field) ? problems[field] : undefined

  async function proceed() {
    if (!isValid) return focusProblem(() => dispatch({ type: 'stopped' }))
    const proposed = plan && (await propose(plan))
    if (proposed && plan) dispatch({ type: 'proposed', plan, ...proposed })
  }

  return (
    <Screen
      title="Swap"
      onBack={onBack}
      footer={
        <Button
          busy={busy || (isValid && isWorking)}
          disabled={isValid && !isWorking && !plan}
          onClick={() => void proceed()}
        >
          Review
        </Button>
      }
    >
      <Form noValidate onSubmit={() => !busy && !(isValid && isWorking) && proceed()}>
        {state.note && <Alert level="info" title={state.note} />}
        <CompromisedNotice />
        <PairFields
          assets={assets}
          pair={pair}
          amount={state.amount}
          accountId={accountId}
          dispatch={dispatch}
          problem={shown('amount')}
        />
        {!problems.slippage && <Offers quoting={quoting} plan={plan} dispatch={dispatch} />}
        <SlippageField
          state={state}
          dispatch={dispatch}
          slippageBps={terms?.slippageBps}
          problem={shown('slippage')}
        />
        <ProblemText problem={problem} />
        <button type="submit" hidden />
      </Form>
    </Screen>
  )
}

type Place = { readonly accountId: AccountId; readonly chainId: ChainId }

function toDraft(state: SwapState, pair: SwapPair, place: Place): Draft | undefined {
  const { amount, slippageBps } = state
  if (amount === '' || !TYPED_NUMBER.test(amount)) return undefined
  const slippage = TYPED_NUMBER.test(state.slippage) ? state.slippage : ''
  const [assetId, receiveId] = [pair.pay.asset.id, pair.receive.asset.id]
  return { form: 'swap', ...place, assetId, receiveId, amount, slippageBps, slippage }
}

type Choice = Pick<SwapPlan, 'request'> & {
  readonly pair: SwapPair
  readonly quoting: Pick<ReturnType<typeof useSwapQuotes>, 'offers'>
  readonly quoteId: string | undefined
}

/** The offer that was chosen, while it is there; else the best one. */
function choosePlan({ request, pair, quoting: { offers }, quoteId }: Choice): SwapPlan | undefined {
  if (offers.state !== 'ready') return undefined
  const quote = offers.quotes.find(({ id }) => id === quoteId) ?? offers.quotes[0]
  return (
    quote && {
      request,
      pay: pair.pay.asset,
      receive: pair.receive.asset,
      quote,
      takesTwo: quote.needsAllowance,
    }
  )
}
