import { toAmount } from '../../protocol/primitives.ts'
import { findOffers } from '../swaps/findOffers.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Asks every exchange of the chain what it would give. */
export const quoteSwap: CommandHandler<'quoteSwap'> = async (request, services) => {
  const offers = await findOffers(services, request)
  return {
    quotes: offers.map(({ id, quote, needsAllowance }) => ({
      id,
      venueName: quote.venueName,
      amountOut: toAmount(quote.amountOut),
      minimumReceived: toAmount(quote.minimumReceived),
      ...(quote.priceImpactBps !== undefined && { priceImpactBps: quote.priceImpactBps }),
      // Pools state their fee in hundredths of a basis point.
      poolFeesBps: quote.route.fees.map((fee) => fee / 100),
      needsAllowance,
    })),
  }
}
