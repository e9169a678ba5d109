import type { Rpc } from '../chains/rpc/rpc.ts'
import { WalletError } from '../protocol/errors.ts'
import type { Asset } from '../protocol/explanation.ts'
import type { Address } from '../protocol/primitives.ts'
import { swapProtocols } from './protocols.ts'
import { lowerCase } from './swap.ts'
import type { SwapRoute, SwapVenue } from './swapVenue.ts'
import { wrappedNativeTokens } from './wrappedNative/wrappedNativeTokens.ts'

/** What one way of one venue would give. Amounts are smallest units. */
export type SwapQuote = {
  /** The chain, as CAIP-2. */
  readonly chainId: string
  /** The venue's id, and its name for a person. */
  readonly venue: string
  readonly venueName: string
  readonly router: Address
  readonly route: SwapRoute
  readonly paysNative: boolean
  readonly receivesNative: boolean
  readonly amountIn: bigint
  readonly amountOut: bigint
  readonly slippageBps: number
  /** `amountOut` less slippage, where prices move: when less would arrive, the swap fails. */
  readonly minimumReceived: bigint
  /** How much worse the price is than for a thousandth of the amount; undefined for dust. */
  readonly priceImpactBps: number | undefined
}

type QuoteRequest = {
  readonly rpc: Rpc
  readonly pay: Asset
  readonly receive: Asset
  /** Exactly what is paid, in its smallest unit. */
  readonly amount: bigint
  readonly slippageBps: number
}

/**
 * Asks every venue of the chain what it would give for an exact amount. `eth_call` of V2's router and V3's quoter.
 *
 * @returns quotes with the best first; an empty list where nobody trades the two
 * @throws WalletError `cannotSwap` for one asset on both sides, an NFT, an amount of nothing or slippage out of range
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchSwapQuotes(request: QuoteRequest): Promise<SwapQuote[]> {
  assertSwappable(request)
  const { chainId } = request.rpc
  const tokenIn = toToken(request.pay, chainId)
  const tokenOut = toToken(request.receive, chainId)
  if (!tokenIn || !tokenOut) return []
  const quotes = await Promise.all(
    swapProtocols.flatMap(({ venue }) =>
      venue.listRoutes({ chainId, tokenIn, tokenOut }).map((route) => quoteRoute(request, venue, route)),
    ),
  )
  return quotes
    .filter((quote) => quote !== undefined)
    .sort((a, b) => (a.amountOut === b.amountOut ? 0 : a.amountOut < b.amountOut ? 1 : -1))
}

async function quoteRoute(
  request: QuoteRequest,
  venue: SwapVenue,
  route: SwapRoute,
): Promise<SwapQuote | undefined> {
  const { rpc, pay, receive, amount, slippageBps } = request
  const router = venue.getRouter(rpc.chainId)
  if (!router) return undefined
  const sample = amount / 1000n
  const [amountOut, sampleOut] = await Promise.all([
    venue.fetchAmountOut(rpc, route, amount),
    sample === 0n ? undefined : venue.fetchAmountOut(rpc, route, sample),
  ])
  if (!amountOut) return undefined
  return {
    chainId: rpc.chainId,
    venue: venue.id,
    venueName: venue.name,
    router,
    route,
    paysNative: pay.type === 'native',
    receivesNative: receive.type === 'native',
    amountIn: amount,
    amountOut,
    slippageBps,
    minimumReceived: venue.isExact ? amountOut : amountOut - (amountOut * BigInt(slippageBps)) / 10_000n,
    priceImpactBps: sampleOut ? toImpactBps({ amount, amountOut, sample, sampleOut }) : undefined,
  }
}

function toImpactBps(o: { amount: bigint; amountOut: bigint; sample: bigint; sampleOut: bigint }): number {
  const kept = (o.amountOut * o.sample * 10_000n) / (o.sampleOut * o.amount)
  return kept >= 10_000n ? 0 : Number(10_000n - kept)
}

/** The wrapped coin stands for the coin in every pool. */
function toToken({ type, address }: Asset, chainId: string): Address | undefined {
  return type === 'native' ? wrappedNativeTokens[chainId] : address && lowerCase(address)
}

function assertSwappable({ pay, receive, amount, slippageBps }: QuoteRequest): void {
  const areTokens = [pay, receive].every(({ type }) => type === 'native' || type === 'erc20')
  const isInRange = Number.isInteger(slippageBps) && slippageBps >= 0 && slippageBps <= 5_000
  if (areTokens && pay.id !== receive.id && amount > 0n && isInRange) return
  throw new WalletError(
    'invalidParams',
    'This can’t be swapped. Choose two different tokens and an amount.',
    {
      reason: 'cannotSwap',
    },
  )
}
