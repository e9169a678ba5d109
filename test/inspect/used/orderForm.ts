import type { Address, Hex } from 'viem'
import type { AssetRef } from '../../../src/inspect/assets/assetRef.ts'
import type { Call } from './stage.ts'

/** An order that the person signs, and how somebody else carries it out. */
export type OrderForm = {
  readonly name: string
  readonly typed: object
  readonly use: (signature: Hex) => readonly Call[]
  /** What the wallet says of it first: what goes, what comes, and what others get. */
  readonly says: readonly string[]
  /** True where it gives away for next to nothing. */
  readonly isTheft?: boolean
  /** Of what more comes than is said, since that is the least. */
  readonly mayBringMore?: AssetRef
  /** What moves beyond what is said, where the sentence says that fees are taken which the order does not name. */
  readonly unsaid?: readonly { readonly asset: AssetRef; readonly owner: Address; readonly amount: bigint }[]
}
