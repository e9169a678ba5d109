import { listRows, type NumberRow } from './listRows.ts'
import { measureValues } from './measureValues.ts'
import type { Descriptor } from './parseDescriptor.ts'

/** What a descriptor is to be filled in with. */
export type WorkSubject = {
  /** Of the function or the primary type. */
  readonly name: string
  /** How much it is, in pieces of 32 bytes. */
  readonly words: number
  /** Reads the values, objects by the names of fields; called only where it matters. It may throw. */
  readonly readValues: () => unknown
}

/** Says of each descriptor, before it is filled in, whether there is room for it. */
export type WorkBudget = {
  readonly spend: (descriptor: Pick<Descriptor, 'files'>, subject: WorkSubject) => boolean
}

/** Values that are filled in: ten times as many as are shown. Each is named apart from all others of its name. */
const MAX_VALUES = 600
/** Values, by what a row weighs. */
const MAX_WORK = 2_000
/** Words that are written out: all of the data at most, for each row. */
const MAX_WORDS = 5_000
/**
 * Squares of the words of values that are written as numbers: twice as many digits take four times as long. One number of
 * 7 kB takes a few milliseconds, and those that are as long as numbers are, 32 bytes, nearly nothing.
 */
const MAX_SQUARES = 50_000
const SHORT_WORDS = 16

/**
 * Bounds what descriptors make the wallet do for one request, calls within the call counted with it: a row of a list is
 * filled in for each of its elements, and nothing else runs meanwhile.
 *
 * @see https://eips.ethereum.org/EIPS/eip-7730 on paths to lists
 */
export function createWorkBudget(): WorkBudget {
  const left = { values: MAX_VALUES, work: MAX_WORK, words: MAX_WORDS, squares: MAX_SQUARES }

  return {
    spend(descriptor, { name, words, readValues }) {
      const rows = listRows(descriptor, name)
      if (!rows) return false
      let measured: ReturnType<typeof measureValues> | undefined
      const measure = () => {
        measured ??= measureValues(readValues, words)
        return measured
      }
      const square = ({ path, ownWords }: NumberRow) => {
        // No value is longer than all of the data; where that is little, nothing needs to be read.
        const mayBeLong = path !== undefined && words > SHORT_WORDS
        const read = mayBeLong ? measure().findWords(path) : Math.min(words, SHORT_WORDS)
        return Math.max(1, read, ownWords) ** 2
      }
      for (const { isList, isNested, weight, reads, number } of rows) {
        const values = isList ? measure().longestList : 1
        const times = isList && isNested ? values : 1
        left.values -= values
        left.work -= values * times * weight
        left.words -= words * reads * times
        if (number) left.squares -= values * square(number)
      }
      return Object.values(left).every((amount) => amount >= 0)
    },
  }
}
