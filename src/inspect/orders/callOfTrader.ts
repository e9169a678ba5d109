import type { Address } from '../../protocol/primitives.ts'

/** A call to a market, as far as its bytes and its sender go; any contract may have functions of the same names. */
export type CallOfTrader = { readonly from: Address; readonly data: `0x${string}` }
