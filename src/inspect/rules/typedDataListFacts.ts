import type { Origin } from '../../protocol/ids.ts'
import type { TypedDataList } from '../../protocol/typedData/parseTypedDataList.ts'
import type { Rule } from './rule.ts'

/** Everything that is known of a list of values when it is judged. */
export type TypedDataListFacts = {
  readonly list: TypedDataList
  /** Undefined when the wallet's own screens ask. */
  readonly origin: Origin | undefined
}

export type TypedDataListRule = Rule<TypedDataListFacts>
