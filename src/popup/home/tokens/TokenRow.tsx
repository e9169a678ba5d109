import type { AssetAmount } from '../../../protocol/explanation.ts'
import { Monogram } from '../../ui/pictures/Monogram.tsx'
import { AmountText } from '../../ui/values/AmountText.tsx'
import classes from './TokenSection.module.css'

const SHOWN_DIGITS = 6

/** One token of the list; opens what is known about it. */
export function TokenRow({ token, onOpen }: { readonly token: AssetAmount; readonly onOpen: () => void }) {
  const { asset, amount } = token
  return (
    <li>
      <button type="button" className={classes.token} aria-haspopup="dialog" onClick={onOpen}>
        <Monogram text={asset.symbol} seed={asset.id} />
        <span className={classes.words}>
          <span className={classes.name}>{asset.name}</span>
          <span className={classes.symbol}>{asset.symbol}</span>
        </span>
        <span className={classes.amount}>
          <AmountText amount={amount} asset={asset} maxFraction={SHOWN_DIGITS} />
        </span>
      </button>
    </li>
  )
}
