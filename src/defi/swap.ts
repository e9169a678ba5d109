/** A call as a protocol sees it; `value` in wei, addresses in lower case. */
export type ProtocolCall = {
  /** The chain, as CAIP-2. */
  readonly chainId: string
  readonly from: `0x${string}`
  readonly to: `0x${string}`
  readonly value: bigint
  readonly data: `0x${string}`
}

/** One side of a swap: a token by its contract, or the chain's own coin; `amount` in its smallest unit. */
export type SwapSide = { readonly token: `0x${string}` | 'native'; readonly amount: bigint }

/** A part of what a swap moves of a token, in basis points, for whoever runs the site. */
export type SwapFee = {
  readonly token: SwapSide['token']
  readonly bps: bigint
  readonly recipient: `0x${string}`
}

/** What a call to a router says it does. */
export type Swap = {
  readonly pay: SwapSide
  /** True when `pay` is the most that may leave, false when it is exact. */
  readonly payIsMaximum: boolean
  readonly receive: SwapSide
  /** True when `receive` is the least that must arrive, false when it is exact. */
  readonly receiveIsMinimum: boolean
  readonly recipient: `0x${string}`
  /** What others than the sender are handed of it on the way. */
  readonly fees?: readonly SwapFee[]
  /** ms since 1970; undefined when there is none, or none within reason. */
  readonly deadlineMs: number | undefined
}

/** The last moment that a date can be written in four digits, in seconds. */
const MAX_DEADLINE = 253_402_300_799n

/** @returns a deadline in ms, from the seconds that contracts count in; undefined when it is never */
export function toDeadlineMs(seconds: bigint): number | undefined {
  return seconds > MAX_DEADLINE ? undefined : Number(seconds) * 1000
}

/** @returns the address in lower case, as all addresses are compared */
export function lowerCase(address: string): `0x${string}` {
  return address.toLowerCase() as `0x${string}`
}

/** @returns a moment in ms as contracts count it: in whole seconds */
export function toDeadlineSeconds(deadlineMs: number): bigint {
  return BigInt(Math.floor(deadlineMs / 1000))
}
