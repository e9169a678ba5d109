import type { Rpc } from '../chains/rpc/rpc.ts'
import type { Address } from '../protocol/primitives.ts'

/** A way through the pools of a venue; addresses in lower case. */
export type SwapRoute = {
  /** From what is paid to what is received, the wrapped coin standing for the coin. */
  readonly tokens: readonly Address[]
  /** One fee tier between two tokens, in hundredths of a basis point, where pools have tiers. */
  readonly fees: readonly number[]
}

/** A swap of an exact amount along a route; amounts in smallest units. */
export type SwapOrder = {
  /** The chain, as CAIP-2. */
  readonly chainId: string
  readonly route: SwapRoute
  readonly paysNative: boolean
  readonly receivesNative: boolean
  readonly amountIn: bigint
  readonly minimumReceived: bigint
  readonly recipient: Address
  /** ms since 1970 after which it must fail. */
  readonly deadlineMs: number
}

/** A place to swap at: the ways it has, what each would give, and the call that swaps. */
export type SwapVenue = {
  /** Stable: quotes are told apart by it. */
  readonly id: string
  /** As people know it: “Uniswap V3”. */
  readonly name: string
  /** True where the amount is always what was said: no slippage is taken off. */
  readonly isExact: boolean
  /** The contract that swaps, which needs an allowance; undefined where the venue is not on the chain. */
  readonly getRouter: (chainId: string) => Address | undefined
  readonly listRoutes: (o: {
    readonly chainId: string
    readonly tokenIn: Address
    readonly tokenOut: Address
  }) => readonly SwapRoute[]
  /** @returns what a route gives for an amount now; undefined where there are no such pools */
  readonly fetchAmountOut: (rpc: Rpc, route: SwapRoute, amountIn: bigint) => Promise<bigint | undefined>
  readonly encode: (order: SwapOrder) => `0x${string}`
}
