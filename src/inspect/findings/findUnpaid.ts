import { fetchSwapQuotes } from '../../defi/fetchSwapQuotes.ts'
import { getAssetKey } from '../assets/assetRef.ts'
import { orNothing } from '../orNothing.ts'
import type { Change } from '../simulate/outcome.ts'
import { fetchWorth, isPriced } from './fetchFairAmount.ts'
import type { FindingsRequest } from './findingsRequest.ts'
import { isKnownToken } from './isKnownToken.ts'

/** Of what the account holds of an asset, in percent: from here on it is most of it. */
const MOST = 50n
/** Of what leaves, in percent: what comes back is to be worth as much at least. */
const FAIR = 50n
/** Less than one of so many parts of a whole coin or token pays for nothing. */
const DUST_PARTS = 1_000n
/** Losses and gains whose prices are looked up. */
const MAX_WEIGHED = 4

/**
 * Looks for an asset of which most leaves without something worth half as much coming back. What comes back counts by
 * what the pools of the chain give for it; where they don't trade it, the coin and known tokens are believed to be
 * worth enough from a thousandth of a whole one on, and other tokens and NFTs count as nothing.
 *
 * @returns the asset's key; undefined where there is no such loss
 */
export async function findUnpaid(o: FindingsRequest): Promise<string | undefined> {
  const changes = o.outcome.status === 'succeeded' ? o.outcome.changes : []
  const losses = changes.filter(isMost).slice(0, MAX_WEIGHED)
  const gains = changes.filter(({ amount }) => amount > 0n)
  // What is known comes first, so that worthless tokens beside it don't take its place.
  const weighed = [...gains.filter(isKnown), ...gains.filter((gain) => !isKnown(gain))].slice(0, MAX_WEIGHED)
  const paid = await Promise.all(losses.map((loss) => isPaid(loss)))
  const unpaid = losses.find((_, index) => !paid[index])
  return unpaid && getAssetKey(unpaid.asset)

  async function isPaid(loss: Change): Promise<boolean> {
    const shares = await Promise.all(weighed.map((gain) => weigh(gain, loss)))
    return shares.reduce((sum, share) => sum + share, 0n) >= FAIR
  }

  /** @returns how much of what leaves comes back by a gain, in percent */
  async function weigh(gain: Change, loss: Change): Promise<bigint> {
    const isAskable = isPriced(gain.asset, loss.asset, -loss.amount)
    if (!isKnown(gain)) {
      const bid = isAskable ? await orNothing(fetchBid(gain, loss)) : undefined
      return bid ? (bid * 100n) / -loss.amount : 0n
    }
    const paid = { ...loss, amount: -loss.amount }
    const fair = isAskable
      ? await orNothing(fetchWorth({ rpc: o.rpc, assets: o.assets, paid, received: gain.asset }))
      : undefined
    if (fair) return (gain.amount * 100n) / fair
    return isDust(gain) ? 0n : FAIR
  }

  /** What nobody trades against what leaves is believed to be worth it, unless it is next to none of it. */
  function isDust({ asset, amount }: Change): boolean {
    return amount * DUST_PARTS < 10n ** BigInt(o.assets.describe(asset).decimals ?? 0)
  }

  /** What is really paid for a token, its effect on the price included: a small pool of anybody's does not make it dear. */
  async function fetchBid(gain: Change, loss: Change): Promise<bigint | undefined> {
    const [pay, receive] = [o.assets.describe(gain.asset), o.assets.describe(loss.asset)]
    const quotes = await fetchSwapQuotes({ rpc: o.rpc, pay, receive, amount: gain.amount, slippageBps: 0 })
    return quotes[0]?.amountOut
  }

  function isKnown({ asset }: Change): boolean {
    return asset.type === 'native' || isKnownToken(asset, o)
  }
}

function isMost({ amount, held }: Change): boolean {
  return held !== undefined && amount < 0n && -amount * 100n >= held * MOST
}
