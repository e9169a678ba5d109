import type { Dispatch } from 'react'
import { describeAmount } from '../../activity/describeAmount.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { Skeleton } from '../../ui/feedback/Skeleton.tsx'
import { formatPercent } from '../../ui/format/formatPercent.ts'
import type { SwapEvent, SwapPlan } from '../swapState.ts'
import { describeOffer, describeRate } from './describeOffer.ts'
import { OfferList } from './OfferList.tsx'
import classes from './Offers.module.css'
import type { useSwapQuotes } from './useSwapQuotes.ts'

type OffersProps = {
  readonly quoting: ReturnType<typeof useSwapQuotes>
  /** The swap with the chosen offer, where there is one. */
  readonly plan: SwapPlan | undefined
  readonly dispatch: Dispatch<SwapEvent>
}

/** What the exchanges offer, or why there is nothing to choose from. */
export function Offers({ quoting: { offers, retry, retrying }, plan, dispatch }: OffersProps) {
  if (offers.state === 'idle') {
    return <p className={classes.quiet}>Enter an amount to see what each exchange offers for it.</p>
  }
  if (offers.state === 'working') return <Skeleton label="Asking the exchanges…" lines={4} />
  if (offers.state === 'failed') {
    return (
      <Alert level="caution" title="The exchanges could not be asked">
        <div className={classes.failed}>
          <p>{offers.problem}</p>
          <Button variant="secondary" busy={retrying} onClick={retry}>
            Try again
          </Button>
        </div>
      </Alert>
    )
  }
  if (!plan) return <p role="status">Nobody trades these two on this network.</p>
  return (
    <div className={classes.offers}>
      <OfferList
        quotes={offers.quotes}
        chosen={plan.quote}
        receive={plan.receive}
        onChoose={(quoteId) => dispatch({ type: 'offerChosen', quoteId })}
      />
      <ChosenOffer plan={plan} />
    </div>
  )
}

/** What taking the chosen offer means. */
function ChosenOffer({ plan }: { readonly plan: SwapPlan }) {
  const { quote, pay, receive, request } = plan
  const { impact } = describeOffer(quote, receive)
  const paid = { asset: pay, amount: request.amount }
  return (
    <>
      <p className={classes.quiet}>
        {describeRate(quote, { ...paid, receive })}. Offers are asked for again every 15 seconds.
      </p>
      {impact?.level === 'danger' && (
        <Alert
          level="danger"
          title={`You lose ${formatPercent(quote.priceImpactBps ?? 0)} by the size of this swap`}
        >
          There is little to trade with here. Swap less at once, or take another offer.
        </Alert>
      )}
      {quote.needsAllowance && (
        <p className={classes.quiet}>
          This takes two steps: first you let {quote.venueName} move {describeAmount(paid, 'given')}, then you
          swap.
        </p>
      )}
    </>
  )
}
