import type { Asset } from '../../../protocol/explanation.ts'
import { type Amount, fromAmount, toAmount } from '../../../protocol/primitives.ts'
import type { SwapQuote } from '../../../protocol/swap.ts'
import { describeAmount } from '../../activity/describeAmount.ts'
import { formatPercent } from '../../ui/format/formatPercent.ts'

/** How much the size of a swap worsens its price, told by more than a colour. */
export type PriceImpact = { readonly words: string; readonly level: 'small' | 'caution' | 'danger' }

/** An offer in words, the worst case first. */
export type OfferWords = {
  /** “At least 0.331 WETH”: when less would arrive, the swap fails. */
  readonly atLeast: string
  /** “about 0.333 WETH”: what it would be at this moment. */
  readonly about: string
  readonly venue: string
  /** “pool fee 0.05%”; undefined where the venue has only one. */
  readonly poolFee?: string | undefined
  /** Undefined for dust. */
  readonly impact?: PriceImpact | undefined
}

const CAUTION_FROM_BPS = 100
const DANGER_FROM_BPS = 500

/** Puts an offer into words. Amounts are cut off, never rounded up. */
export function describeOffer(quote: SwapQuote, receive: Asset): OfferWords {
  const { minimumReceived, amountOut, venueName, poolFeesBps, priceImpactBps } = quote
  const write = (amount: Amount) => describeAmount({ asset: receive, amount }, 'received')
  return {
    atLeast: `At least ${write(minimumReceived)}`,
    about: `about ${write(amountOut)}`,
    venue: venueName,
    poolFee: describePoolFees(poolFeesBps),
    impact: priceImpactBps === undefined ? undefined : describeImpact(priceImpactBps),
  }
}

/** Says what one of what is paid brings in an offer: “1 ETH is about 3,000 USDC”. `amount` in the smallest unit. */
export function describeRate(
  quote: SwapQuote,
  paid: { asset: Asset; amount: Amount; receive: Asset },
): string {
  const { asset, amount, receive } = paid
  const one = 10n ** BigInt(asset.decimals ?? 0)
  const rate = (fromAmount(quote.amountOut) * one) / fromAmount(amount)
  return `1 ${asset.symbol} is about ${describeAmount({ asset: receive, amount: toAmount(rate) }, 'received')}`
}

function describePoolFees(poolFeesBps: readonly number[]): string | undefined {
  if (poolFeesBps.length === 0) return undefined
  const fees = poolFeesBps.map(formatPercent)
  return fees.length === 1 ? `pool fee ${fees[0]}` : `pool fees ${fees.join(' and ')}`
}

function describeImpact(impactBps: number): PriceImpact {
  const words = `price impact ${impactBps < 1 ? `under ${formatPercent(1)}` : formatPercent(impactBps)}`
  if (impactBps >= DANGER_FROM_BPS) return { words, level: 'danger' }
  return { words, level: impactBps >= CAUTION_FROM_BPS ? 'caution' : 'small' }
}
