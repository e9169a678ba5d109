import { WalletError } from '../protocol/errors.ts'
import type { Address } from '../protocol/primitives.ts'
import type { SwapQuote } from './fetchSwapQuotes.ts'
import { swapProtocols } from './protocols.ts'

/** The call that makes a swap, and what must be allowed before it. Amounts are smallest units, `value` wei. */
export type BuiltSwap = {
  readonly to: Address
  readonly data: `0x${string}`
  readonly value: bigint
  /** Undefined where the contract needs no leave: the coin is paid, or unwrapped. */
  readonly allowance:
    | { readonly token: Address; readonly spender: Address; readonly amount: bigint }
    | undefined
}

/**
 * Makes the call that swaps as a quote says: exactly what it pays, for no less than its minimum.
 *
 * @param o `recipient` of what is received; `deadlineMs` since 1970, after which the swap fails
 * @throws WalletError `unknownVenue` for a quote of no venue there is
 */
export function buildSwap(
  quote: SwapQuote,
  o: { readonly recipient: Address; readonly deadlineMs: number },
): BuiltSwap {
  const venue = swapProtocols.map((protocol) => protocol.venue).find(({ id }) => id === quote.venue)
  const token = quote.route.tokens[0]
  if (!venue || !token) {
    throw new WalletError(
      'invalidParams',
      'This offer is of no exchange the wallet knows. Ask for a new one.',
      {
        reason: 'unknownVenue',
      },
    )
  }
  const { router, amountIn, paysNative } = quote
  return {
    to: router,
    data: venue.encode({ ...quote, ...o }),
    value: paysNative ? amountIn : 0n,
    allowance: paysNative || token === router ? undefined : { token, spender: router, amount: amountIn },
  }
}
