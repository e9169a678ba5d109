import type { Simulation } from '../../protocol/explanation.ts'
import type { Address } from '../../protocol/primitives.ts'
import type { AssetRef } from '../assets/assetRef.ts'

export type SimulationMethod = Extract<Simulation, { status: 'succeeded' }>['method']

/** What an account gains (or, negative, loses) of an asset, in its smallest unit. */
export type Change = {
  readonly asset: AssetRef
  readonly amount: bigint
  /** How much the account had of it before; undefined where it could not be asked. */
  readonly held?: bigint | undefined
  /** Who handed it over, as an event says. */
  readonly source?: Address | undefined
}
/** What a spender may move afterwards, in smallest units. */
export type AllowanceAfter = {
  /** True where it stood before, and part of it was used up. */
  readonly isLess?: boolean
  readonly asset: AssetRef
  readonly spender: Address
  readonly amount: bigint
  /** True for what Permit2 passes on. */
  readonly isThroughPermit2: boolean
  /** Until when Permit2 passes it on, in seconds since 1970. */
  readonly endsAt?: bigint | undefined
}

/** What an account put up and owes at a pool of Aave's. */
export type Position = { readonly pool: Address; readonly account: Address }

/** The health factor of an account at a pool that lends, with 18 decimals; `none` where it owed nothing. */
export type Health = {
  readonly before: bigint | 'none'
  readonly after: bigint | 'none'
  readonly account: Address
}

/** What running a transaction gave, before anything has a name. */
export type SimulationOutcome =
  | {
      readonly status: 'succeeded'
      readonly method: SimulationMethod
      readonly blockNumber: bigint
      readonly gasUsed: bigint | undefined
      readonly changes: readonly Change[]
      readonly allowances: readonly AllowanceAfter[]
      /** False when there may be more to it. */
      readonly complete: boolean
      /** Where it was asked for and could be had. */
      readonly health?: Health | undefined
      /** True when it takes or allows more where it pays for its gas, as what is carried out does. */
      readonly differsWhenPaid?: boolean
      readonly isDisproved?: boolean
    }
  | {
      readonly status: 'reverted'
      readonly method: SimulationMethod
      readonly blockNumber: bigint
      readonly reason: string
      /** True when the node gave a state that is not the chain's. */
      readonly isDisproved?: boolean
    }
  | { readonly status: 'unavailable'; readonly reason: string }
