import type { Asset } from '../../../protocol/explanation.ts'
import { type Amount, fromAmount } from '../../../protocol/primitives.ts'
import { formatAmount } from '../format/formatAmount.ts'
import classes from './AmountText.module.css'

type AmountTextProps = {
  readonly amount: Amount
  readonly asset: Pick<Asset, 'type' | 'symbol' | 'decimals' | 'tokenId'>
  /** With + or − before it, and the colour of what comes in or goes out. */
  readonly signed?: boolean | undefined
  /** Digits after the point at most; all of them by default. What is cut off is never rounded up. */
  readonly maxFraction?: number | undefined
}

/** An amount of an asset with its symbol. An NFT is told by its number. */
export function AmountText({ amount, asset, signed = false, maxFraction }: AmountTextProps) {
  const value = fromAmount(amount)
  const digits = formatAmount(value, { decimals: asset.decimals ?? 0, maxFraction, signed })
  const flow = signed && value !== 0n ? (value > 0n ? classes.in : classes.out) : classes.plain
  return (
    <span className={flow}>
      {digits} {asset.symbol}
      {asset.tokenId !== undefined && ` #${asset.tokenId}`}
      {asset.type !== 'erc721' && asset.decimals === undefined && ' (in its smallest unit)'}
    </span>
  )
}
