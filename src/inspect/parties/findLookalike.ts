import type { Address } from '../../protocol/primitives.ts'

/** Hex digits at either end that people look at. */
const SHOWN_DIGITS = 3

/**
 * Finds the address that another one imitates: the same digits at both ends, and not the same address.
 *
 * @returns the imitated address; undefined when it imitates none
 */
export function findLookalike(address: string, known: readonly string[]): Address | undefined {
  const suspect = address.toLowerCase()
  const found = known.find((candidate) => {
    const original = candidate.toLowerCase()
    return original !== suspect && getEnds(original) === getEnds(suspect)
  })
  return found as Address | undefined
}

function getEnds(address: string): string {
  return `${address.slice(2, 2 + SHOWN_DIGITS)} ${address.slice(-SHOWN_DIGITS)}`
}
