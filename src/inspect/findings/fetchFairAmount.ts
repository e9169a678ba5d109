import type { Rpc } from '../../chains/rpc/rpc.ts'
import { fetchSwapQuotes } from '../../defi/fetchSwapQuotes.ts'
import type { AssetRef } from '../assets/assetRef.ts'
import type { AssetBook } from '../assets/fetchAssetBook.ts'
import type { OrderItem } from '../orders/decodedOrder.ts'
import type { Change } from '../simulate/outcome.ts'
import type { FindingsRequest } from './findingsRequest.ts'

/** Below this many smallest units a price is mostly rounding. */
const MIN_AMOUNT = 10_000n

/** Less of what the pools would give than this, in percent, is no price but a gift. */
const BAD_PERCENT = 85n

/**
 * Finds out what a trade should bring. Only for what takes one fungible asset and brings one other.
 *
 * @returns smallest units of what is received; undefined where nobody trades the two
 */
export async function fetchFairAmount({
  rpc,
  outcome,
  assets,
}: FindingsRequest): Promise<bigint | undefined> {
  const trade = findTrade(outcome.status === 'succeeded' ? outcome.changes : [])
  if (!trade) return undefined
  const paid = { ...trade.paid, amount: -trade.paid.amount }
  return fetchWorth({ rpc, assets, paid, received: trade.received.asset })
}

/**
 * Finds out what something is worth in something else: what the best pools give for as much, were it not for its own effect on
 * the price.
 *
 * @returns smallest units of `received`; undefined where nobody trades the two
 */
export async function fetchWorth(o: {
  readonly rpc: Rpc
  readonly assets: AssetBook
  readonly paid: OrderItem
  readonly received: AssetRef
}): Promise<bigint | undefined> {
  const quotes = await fetchSwapQuotes({
    rpc: o.rpc,
    pay: o.assets.describe(o.paid.asset),
    receive: o.assets.describe(o.received),
    amount: o.paid.amount,
    slippageBps: 0,
  })
  const [best] = quotes
  if (!best) return undefined
  const impact = BigInt(best.priceImpactBps ?? 0)
  return impact >= 10_000n ? best.amountOut : (best.amountOut * 10_000n) / (10_000n - impact)
}

/** @returns how much of a fair amount would be lost, in percent; undefined where it is no more than trades may cost */
export function findLoss(amount: bigint, fairAmount: bigint | undefined): bigint | undefined {
  if (!fairAmount || amount * 100n >= fairAmount * BAD_PERCENT) return undefined
  return 100n - (amount * 100n) / fairAmount
}

/** @returns the one asset that leaves and the one that comes; undefined when there are more, or NFTs */
export function findTrade(changes: readonly Change[]): { paid: Change; received: Change } | undefined {
  const [paid, received] = [
    changes.find(({ amount }) => amount < 0n),
    changes.find(({ amount }) => amount > 0n),
  ]
  if (changes.length !== 2 || !paid || !received) return undefined
  return isPriced(paid.asset, received.asset, -paid.amount) ? { paid, received } : undefined
}

/** @param amount in the smallest unit @returns whether pools could say what so much of an asset is worth in another */
export function isPriced(paid: AssetRef, received: AssetRef, amount: bigint): boolean {
  const areFungible = [paid, received].every(({ type }) => type === 'native' || type === 'erc20')
  return areFungible && amount >= MIN_AMOUNT
}
