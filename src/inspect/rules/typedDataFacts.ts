import type { Permit } from '../../protocol/explanation.ts'
import type { Origin } from '../../protocol/ids.ts'
import type { Address } from '../../protocol/primitives.ts'
import type { TypedData } from '../../protocol/typedData/typedData.ts'
import type { InspectContext } from '../inspectContext.ts'
import type { PartyBook } from '../parties/fetchPartyBook.ts'
import type { DecodedPermit } from '../permits/decodedPermit.ts'
import type { Rule } from './rule.ts'

/** Everything that is known of typed data when it is judged. */
export type TypedDataFacts = {
  readonly context: InspectContext
  readonly typed: TypedData
  /** What it permits, as its fields say, then with names; in the same order. */
  readonly decoded: readonly DecodedPermit[]
  readonly permits: readonly Permit[]
  readonly parties: PartyBook
  readonly address: Address
  /** Undefined when the wallet's own screens ask. */
  readonly origin: Origin | undefined
}

export type TypedDataRule = Rule<TypedDataFacts>
