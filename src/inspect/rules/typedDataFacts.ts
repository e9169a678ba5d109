import type { Permit } from '../../protocol/explanation.ts'
import type { Origin } from '../../protocol/ids.ts'
import type { Address } from '../../protocol/primitives.ts'
import type { TypedData } from '../../protocol/typedData/typedData.ts'
import type { NamedOrder } from '../orders/decodedOrder.ts'
import type { DecodedPermit } from '../permits/decodedPermit.ts'
import type { HyperliquidAct } from '../signature/hyperliquid.ts'
import type { Rule } from './rule.ts'
import type { StepFacts } from './stepFacts.ts'

/** Everything that is known of typed data when it is judged. */
export type TypedDataFacts = StepFacts & {
  readonly typed: TypedData
  /** What it permits, as its fields say, then with names; in the same order. */
  readonly decoded: readonly DecodedPermit[]
  readonly permits: readonly Permit[]
  /** What is given for what, where it is one order that is known, or several at once. */
  readonly orders: readonly NamedOrder[]
  /** What each order should bring, in smallest units; undefined where that is not known. */
  readonly worths: readonly (bigint | undefined)[]
  /** What it does at Hyperliquid, where it is for that. */
  readonly exchangeAct: HyperliquidAct | undefined
  /** Those of whom it is known that they have neither code nor a transaction. */
  readonly freshAccounts: ReadonlySet<Address>
  /** The code points of hidden characters in its values, in order: `U+202E`. */
  readonly hidden: readonly string[]
  readonly address: Address
  /** Undefined when the wallet's own screens ask. */
  readonly origin: Origin | undefined
}

export type TypedDataRule = Rule<TypedDataFacts>
