import { listRows } from './listRows.ts'
import type { Descriptor } from './parseDescriptor.ts'

/** What a descriptor is to be filled in with. */
export type WorkSubject = {
  /** Of the function or the primary type. */
  readonly name: string
  /** How much it is, in pieces of 32 bytes. */
  readonly words: number
  /** Reads the values; called only where a row is of a list. It may throw. */
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
 * Bounds what descriptors make the wallet do for one request, calls within the call counted with it: a row of a list is
 * filled in for each of its elements, and nothing else runs meanwhile.
 *
 * @see https://eips.ethereum.org/EIPS/eip-7730 on paths to lists
 */
export function createWorkBudget(): WorkBudget {
  const left = { values: MAX_VALUES, work: MAX_WORK, words: MAX_WORDS }

  return {
    spend(descriptor, { name, words, readValues }) {
      const rows = listRows(descriptor, name)
      if (!rows) return false
      const longest = rows.some(({ isList }) => isList) ? readLongest(readValues, words) : 1
      for (const { isList, isNested, weight, reads } of rows) {
        const values = isList ? longest : 1
        const times = isList && isNested ? longest : 1
        left.values -= values
        left.work -= values * times * weight
        left.words -= words * reads * times
      }
      return Object.values(left).every((amount) => amount >= 0)
    },
  }
}

/** @returns elements of the longest list, the lists within its elements taken together */
function readLongest(readValues: () => unknown, most: number): number {
  const lengths = new Map<string, number>()
  function count(value: unknown, path: string): void {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      lengths.set(path, (lengths.get(path) ?? 0) + value.length)
      for (const element of value) count(element, `${path}.`)
      return
    }
    for (const [name, part] of Object.entries(value)) count(part, `${path}/${name}`)
  }
  try {
    count(readValues(), '')
    return Math.max(1, ...lengths.values())
  } catch {
    return most
  }
}
