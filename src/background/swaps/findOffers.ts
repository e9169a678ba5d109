import { type BuiltSwap, buildSwap } from '../../defi/buildSwap.ts'
import { fetchSwapQuotes, type SwapQuote as VenueQuote } from '../../defi/fetchSwapQuotes.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Asset } from '../../protocol/explanation.ts'
import { type AssetId, accountAddress } from '../../protocol/ids.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import type { SwapRequest } from '../../protocol/swap.ts'
import { nativeAsset, tokenAsset } from '../holdings/assets.ts'
import type { Services } from '../services.ts'
import { chainOf } from '../transfers/chainOf.ts'
import { fetchAllowance } from './fetchAllowance.ts'

/** A swap fails when it is not in a block by then: prices move. */
const DEADLINE_MS = 20 * 60_000

/** An offer, the call that takes it, and whether the exchange may move what is paid already. */
export type SwapOffer = {
  /** The same for the same way through the same pools. */
  readonly id: string
  readonly quote: VenueQuote
  readonly swap: BuiltSwap
  readonly needsAllowance: boolean
}

type Swapping = Pick<Services, 'chains' | 'tokens' | 'platform'>

/**
 * Asks every exchange of the chain, the best first.
 *
 * @throws WalletError `cannotSwap`, `unknownAsset`, RpcUnavailableError when no node answers
 */
export async function findOffers(services: Swapping, request: SwapRequest): Promise<SwapOffer[]> {
  const chainId = chainOf(request.payAssetId)
  const rpc = services.chains.getRpc(chainId)
  const owner = accountAddress(request.accountId)
  const quotes = await fetchSwapQuotes({
    rpc,
    pay: getAsset(services, request.payAssetId),
    receive: getAsset(services, request.receiveAssetId),
    amount: fromAmount(request.amount),
    slippageBps: request.slippageBps,
  })
  /** One question for each exchange, however many of its ways are offered. */
  const allowances = new Map<string, Promise<bigint>>()
  async function isMissing({
    token,
    spender,
    amount,
  }: NonNullable<BuiltSwap['allowance']>): Promise<boolean> {
    const allowed = allowances.get(spender) ?? fetchAllowance(rpc, { token, owner, spender })
    allowances.set(spender, allowed)
    return (await allowed) < amount
  }
  return Promise.all(
    quotes.map(async (quote) => {
      const swap = buildSwap(quote, { recipient: owner, deadlineMs: services.platform.now() + DEADLINE_MS })
      const needsAllowance = swap.allowance !== undefined && (await isMissing(swap.allowance))
      return { id: toId(quote), quote, swap, needsAllowance }
    }),
  )
}

function toId({ venue, route }: VenueQuote): string {
  return [venue, ...route.tokens, ...route.fees].join(' ')
}

function getAsset({ chains, tokens }: Swapping, assetId: AssetId): Asset {
  const chainId = chainOf(assetId)
  const known = [nativeAsset(chains.get(chainId)), ...tokens.list(chainId).map(tokenAsset)]
  const asset = known.find(({ id }) => id === assetId)
  if (asset) return asset
  throw new WalletError('invalidInput', 'The wallet does not know this token. Add it first.', {
    reason: 'unknownAsset',
  })
}
