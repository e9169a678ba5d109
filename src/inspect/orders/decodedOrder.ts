import type { AssetAmount } from '../../protocol/explanation.ts'
import type { Address } from '../../protocol/primitives.ts'
import type { TypedData } from '../../protocol/typedData/typedData.ts'
import type { AssetRef } from '../assets/assetRef.ts'

/** Some of an asset that changes hands when an order is carried out. */
export type OrderItem = {
  readonly asset: AssetRef
  readonly amount: bigint
  /** Where the amount of an order moves while it stands. */
  readonly move?: { readonly start: bigint; readonly end: bigint }
}

/** What an order that is signed gives for what, by its fields alone. Amounts are the least that come, the most that go. */
export type DecodedOrder = {
  /** As people know it: “Seaport”. */
  readonly format: string
  readonly gives: readonly OrderItem[]
  readonly gets: readonly (OrderItem & { readonly recipient: Address; readonly isForSigner: boolean })[]
  /** In seconds since 1970; undefined when it never ends. */
  readonly endsAt: bigint | undefined
  /** True where the market takes fees from what comes, of which the order says nothing. */
  readonly hasUnsaidFees?: boolean
  /** Whose assets it gives and takes, where that is an account which the signer speaks for. */
  readonly account?: Address
}

/** An order with the names of its assets, in the same order. */
export type NamedOrder = DecodedOrder & {
  readonly named: { readonly gives: readonly AssetAmount[]; readonly gets: readonly AssetAmount[] }
}

/** An order as typed data has it; a call may bring its fields too. */
export type OrderFields = Pick<TypedData, 'primaryType' | 'message' | 'domain'>

/** Reads one kind of order, or several that are signed at once; undefined for any other typed data. It never throws. */
export type OrderReader = (typed: OrderFields, signer: Address) => readonly DecodedOrder[] | undefined
