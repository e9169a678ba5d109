import type { Asset } from '../../../protocol/explanation.ts'
import type { SwapQuote } from '../../../protocol/swap.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Icon } from '../../ui/Icon.tsx'
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
    <fieldset className={classes.offers}>
      <legend className={classes.legend}>Offers, the best first</legend>
      {quotes.map((quote, place) => (
        <label key={quote.id} className={classes.offer}>
          <input
            type="radio"
            name="offer"
            className={classes.radio}
            checked={quote.id === chosen.id}
            onChange={() => onChoose(quote.id)}
          />
          <Offer quote={quote} receive={receive} isBest={place === 0 && quotes.length > 1} />
        </label>
      ))}
    </fieldset>
  )
}

type OfferProps = { readonly quote: SwapQuote; readonly receive: Asset; readonly isBest: boolean }

function Offer({ quote, receive, isBest }: OfferProps) {
  const { atLeast, about, venue, poolFee, impact } = describeOffer(quote, receive)
  return (
    <span className={classes.words}>
      <span className={classes.line}>
        <span className={classes.atLeast}>{atLeast}</span>
        {isBest && <Badge>Best</Badge>}
      </span>{' '}
      <span className={classes.about}>{about}</span>{' '}
      <span className={classes.facts}>
        {[venue, poolFee].filter(Boolean).join(' · ')}
        {impact && (
          <>
            {' · '}
            <Impact {...impact} />
          </>
        )}
      </span>
    </span>
  )
}

function Impact({ words, level }: PriceImpact) {
  return (
    <span className={classes[level]}>
      {level !== 'small' && <Icon name={level === 'danger' ? 'stop' : 'warning'} small />}
      {words}
    </span>
  )
}
