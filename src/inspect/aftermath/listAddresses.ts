import { lowerCase } from '../../defi/swap.ts'
import type { Address } from '../../protocol/primitives.ts'

/** Hex digits. A call within a call is shifted by a selector against the words around it. */
const SELECTOR = 8
const WORD = 64
/** Calls within calls that are looked into. */
const DEPTHS = [0, 1, 2]
/** Twelve zero bytes, and twenty that begin with none: small numbers begin with many. */
const ADDRESS_WORD = /^0{24}((?!00)[0-9a-f]{40})$/
/** Hex digits that are looked through. */
const MAX_LENGTH = 40_000

/**
 * @returns what may be an address in the data of a call, each once: what stands where an argument would comes first, then
 * what stands in calls within it. ABI words have no types: a number of the right size counts as well.
 */
export function listAddresses(data: `0x${string}`, maxCount: number): readonly Address[] {
  const hex = lowerCase(data).slice(2 + SELECTOR, MAX_LENGTH)
  const found = DEPTHS.flatMap((depth) => findFrom(hex, depth * SELECTOR))
  return [...new Set(found)].slice(0, maxCount)
}

function findFrom(hex: string, start: number): Address[] {
  const found: Address[] = []
  for (let at = start; at + WORD <= hex.length; at += WORD) {
    const address = ADDRESS_WORD.exec(hex.slice(at, at + WORD))?.[1]
    if (address) found.push(`0x${address}`)
  }
  return found
}
