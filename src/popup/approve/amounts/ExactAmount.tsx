import type { Asset } from '../../../protocol/explanation.ts'
import { formatAmount } from '../../ui/format/formatAmount.ts'
import { decimalSign } from '../../ui/format/numberParts.ts'
import { countGlanceDigits } from './countGlanceDigits.ts'
import classes from './ExactAmount.module.css'

type ExactAmountProps = {
  /** In the smallest unit; negative leaves. */
  readonly amount: bigint
  readonly asset: Asset
  /** With + or −, and the colour of what comes in or goes out. */
  readonly signed?: boolean | undefined
  /** A debt: more of it is no gain, and has the colour of what goes out. */
  readonly owed?: boolean | undefined
}

/** An amount with every digit it has, those past a glance smaller: what is approved is never rounded. */
export function ExactAmount({ amount, asset, signed = false, owed = false }: ExactAmountProps) {
  const { decimals = 0 } = asset
  const text = formatAmount(amount, { decimals, signed })
  const point = text.indexOf(decimalSign)
  const cut = point === -1 ? text.length : point + 1 + countGlanceDigits(amount, decimals)
  const flow = !signed || amount === 0n ? 'still' : amount > 0n === owed ? 'out' : 'in'
  return (
    <span className={classes[flow]}>
      {text.slice(0, cut)}
      {text.length > cut && <span className={classes.rest}>{text.slice(cut)}</span>} {nameUnit(asset)}
    </span>
  )
}

function nameUnit({ symbol, tokenId, type, decimals }: Asset): string {
  const unit = symbol || 'of an unnamed token'
  if (tokenId !== undefined) return `${unit} #${tokenId}`
  return decimals === undefined && type !== 'erc721' ? `${unit} (in its smallest unit)` : unit
}
