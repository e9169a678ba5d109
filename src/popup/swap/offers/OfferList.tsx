import type { Asset } from '../../../protocol/explanation.ts'
import type { SwapQuote } from '../../../protocol/swap.ts'
import { Fieldset } from '../../ui/fields/Fieldset.tsx'
import { Icon } from '../../ui/pictures/Icon.tsx'
import { describeOffer, type PriceImpact } from './describeOffer.ts'
import classes from './OfferList.module.css'

type OfferListProps = {
  /** The best first. */
  readonly quotes: readonly SwapQuote[]
  readonly chosen: SwapQuote
  readonly receive: Asset
  readonly onChoose: (quoteId: string) => void
}

/** What each exchange offers, to choose from. */
export function OfferList({ quotes, chosen, receive, onChoose }: OfferListProps) {
  return (
    <Fieldset form="plain" label={quotes.length > 1 ? 'Offers, the best first' : 'Offer'}>
      {quotes.map((quote) => (
        <label key={quote.id} className={classes.offer}>
          <input
            type="radio"
            name="offer"
            className={classes.radio}
            checked={quote.id === chosen.id}
            onChange={() => onChoose(quote.id)}
          />
          <Offer quote={quote} receive={receive} />
        </label>
      ))}
    </Fieldset>
  )
}

type OfferProps = { readonly quote: SwapQuote; readonly receive: Asset }

function Offer({ quote, receive }: OfferProps) {
  const { atLeast, about, venue, poolFee, impact } = describeOffer(quote, receive)
  return (
    <span className={classes.words}>
      <span className={classes.atLeast}>{atLeast}</span>{' '}
      <span className={classes.facts}>
        {about} on {venue}
      </span>{' '}
      <span className={classes.facts}>
        {poolFee}
        {poolFee && impact && ' · '}
        {impact && <Impact {...impact} />}
      </span>
    </span>
  )
}

function Impact({ words, level }: PriceImpact) {
  return (
    <span className={level === 'small' ? undefined : classes[level]}>
      {level !== 'small' && <Icon name={level === 'danger' ? 'stop' : 'warning'} small />}
      {words}
    </span>
  )
}
