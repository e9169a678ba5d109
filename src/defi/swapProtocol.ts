import type { ProtocolCall, Swap } from './swap.ts'
import type { SwapVenue } from './swapVenue.ts'

/** A contract of a protocol, in lower case, by chain (CAIP-2). */
export type ByChain = Readonly<Record<string, `0x${string}`>>

/** A protocol to swap with: where its contracts are, and what a call to one of them means. */
export type SwapProtocol = {
  /** As people know it: “Uniswap”. */
  readonly name: string
  /** Its routers, each by chain. */
  readonly routers: readonly ByChain[]
  /** Where the wallet itself can swap by it. */
  readonly venue: SwapVenue
  /** Reads a call by its bytes alone, whoever the contract is; undefined when it is no swap of this protocol. */
  readonly decodeSwap: (call: ProtocolCall) => Swap | undefined
}
