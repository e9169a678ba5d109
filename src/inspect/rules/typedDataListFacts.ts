import type { Origin } from '../../protocol/ids.ts'
import type { TypedDataList } from '../../protocol/typedData/parseTypedDataList.ts'
import type { Rule } from './rule.ts'

/** Everything that is known of a list of values when it is judged. */
export type TypedDataListFacts = {
  readonly list: TypedDataList
  /** The code points of hidden characters in its values, in order: `U+202E`. */
  readonly hidden: readonly string[]
  /** Undefined when the wallet's own screens ask. */
  readonly origin: Origin | undefined
}

export type TypedDataListRule = Rule<TypedDataListFacts>
