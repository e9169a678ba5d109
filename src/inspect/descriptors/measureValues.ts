/** How much there is in the data that a descriptor's paths lead to. */
export type MeasuredValues = {
  /** Elements of the longest list, the lists within its elements taken together. */
  readonly longestList: number
  /** @returns words (32 bytes) of the longest bytes or text that a path may lead to */
  readonly findWords: (path: string) => number
}

type Held = { readonly words: number; readonly isListed: boolean }

/** Hex digits, or characters, that are as long as a word. */
const WORD_LENGTH = 64
const SLICE = /\.?\[(?<start>-?\d*):(?<end>-?\d*)\]$/
/** What surrounds the data and is short: who sends what to whom. */
const CONTAINED = /^(?:chainId|from|to|value)$/
const PLACES = /(?:\.?\[[^\]]*\])+$/

/**
 * Measures the values of a call or a message. A path is told by the name at its end: of several fields of one name the longest
 * counts, and for a name that is not there the longest of all.
 *
 * @param readValues objects by name, lists, and values; it may throw
 * @param words of all the data, which everything counts as where the values can't be read
 */
export function measureValues(readValues: () => unknown, words: number): MeasuredValues {
  const lengths = new Map<string, number>()
  const held = new Map<string, Held>()

  function walk(value: unknown, at: { path: string; name: string; isListed: boolean }): void {
    const { path, name, isListed } = at
    if (typeof value === 'string') {
      const longest = Math.max(held.get(name)?.words ?? 0, Math.ceil(value.length / WORD_LENGTH))
      held.set(name, { words: longest, isListed: isListed || held.get(name)?.isListed === true })
    } else if (Array.isArray(value)) {
      lengths.set(path, (lengths.get(path) ?? 0) + value.length)
      for (const element of value) walk(element, { path: `${path}.`, name, isListed: true })
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        walk(part, { path: `${path}/${key}`, name: key, isListed: false })
      }
    } else if (!held.has(name)) held.set(name, { words: 1, isListed })
  }

  try {
    walk(readValues(), { path: '', name: '', isListed: false })
  } catch {
    return { longestList: words, findWords: () => words }
  }
  const longest = Math.max(1, ...[...held.values()].map((value) => value.words))
  return {
    longestList: Math.max(1, ...lengths.values()),
    findWords(path) {
      const name = path.replace(PLACES, '').split('.').at(-1) ?? ''
      if (path.startsWith('@')) return CONTAINED.test(name) ? 1 : words
      const found = held.get(name)
      if (!found) return longest
      // The slice of a list has whole elements in it.
      return found.isListed ? found.words : Math.min(found.words, measureSlice(path) ?? found.words)
    },
  }
}

/** @returns words of a slice of bytes at the end of a path, where it says how long it is */
function measureSlice(path: string): number | undefined {
  const { start, end } = SLICE.exec(path)?.groups ?? {}
  if (start === undefined || end === undefined) return undefined
  const from = Number(start || 0)
  if (end === '') return from < 0 ? Math.ceil(-from / 32) : undefined
  const isOneSided = from < 0 === Number(end) < 0
  return isOneSided ? Math.max(1, Math.ceil((Number(end) - from) / 32)) : undefined
}
