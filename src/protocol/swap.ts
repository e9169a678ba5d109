import * as v from 'valibot'
import { AccountId, AssetId } from './ids.ts'
import { Amount, ShortText } from './primitives.ts'

/** A swap of an exact amount. `slippageBps`: how much less than quoted may arrive, in basis points. */
export const SwapRequest = v.object({
  accountId: AccountId,
  payAssetId: AssetId,
  receiveAssetId: AssetId,
  amount: Amount,
  slippageBps: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5_000)),
})
export type SwapRequest = v.InferOutput<typeof SwapRequest>

/** What one way of one exchange would give, in the smallest unit of what is received. */
export const SwapQuote = v.object({
  /** Tells the ways apart, and stays the same when they are asked again. */
  id: v.string(),
  venueName: ShortText,
  amountOut: Amount,
  /** When less would arrive, the swap fails. */
  minimumReceived: Amount,
  /** How much worse the price is than for a small amount, in basis points; undefined for dust. */
  priceImpactBps: v.optional(v.number()),
  /** Pool fees along the way, in basis points, where the pools have tiers. */
  poolFeesBps: v.array(v.number()),
  /** True when the exchange needs leave to move what is paid first. */
  needsAllowance: v.boolean(),
})
export type SwapQuote = v.InferOutput<typeof SwapQuote>
