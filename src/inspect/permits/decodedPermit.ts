import type { Address } from '../../protocol/primitives.ts'
import type { TypedData } from '../../protocol/typedData/typedData.ts'
import type { AssetRef } from '../assets/assetRef.ts'

/** What a signature would let somebody take, by its fields alone; addresses in lower case. */
export type DecodedPermit = {
  readonly asset: AssetRef
  readonly spender: Address
  readonly amount: bigint
  /** Until when the signature can be handed in, in seconds since 1970; undefined when for ever. */
  readonly usableUntil: bigint | undefined
  /** Until when the leave to move lasts once it is: in seconds since 1970, for ever, or for one transfer. */
  readonly lasts: bigint | 'forever' | 'once'
  /** Whose assets, where the message names it. */
  readonly owner: Address | undefined
}

/** Reads one kind of permit; undefined for any other typed data. It never throws. */
export type PermitReader = (typed: TypedData) => readonly DecodedPermit[] | undefined
