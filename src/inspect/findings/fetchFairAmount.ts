import { fetchSwapQuotes } from '../../defi/fetchSwapQuotes.ts'
import type { Change } from '../simulate/outcome.ts'
import type { FindingsRequest } from './fetchFindings.ts'

/** Below this many smallest units a price is mostly rounding. */
const MIN_AMOUNT = 10_000n

/**
 * Finds out what a trade should bring: what the best pools give for as much, were it not for its own effect on the
 * price. Only for what takes one fungible asset and brings one other.
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
  const { paid, received } = trade
  const quotes = await fetchSwapQuotes({
    rpc,
    pay: assets.describe(paid.asset),
    receive: assets.describe(received.asset),
    amount: -paid.amount,
    slippageBps: 0,
  })
  const [best] = quotes
  if (!best) return undefined
  const impact = BigInt(best.priceImpactBps ?? 0)
  return impact >= 10_000n ? best.amountOut : (best.amountOut * 10_000n) / (10_000n - impact)
}

/** @returns the one asset that leaves and the one that comes; undefined when there are more, or NFTs */
export function findTrade(changes: readonly Change[]): { paid: Change; received: Change } | undefined {
  const [paid, received] = [
    changes.find(({ amount }) => amount < 0n),
    changes.find(({ amount }) => amount > 0n),
  ]
  if (changes.length !== 2 || !paid || !received) return undefined
  const areFungible = [paid, received].every(({ asset }) => asset.type === 'native' || asset.type === 'erc20')
  return areFungible && -paid.amount >= MIN_AMOUNT ? { paid, received } : undefined
}
