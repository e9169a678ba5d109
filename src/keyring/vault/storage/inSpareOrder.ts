import type { VaultCopy } from './readCopies.ts'

/** @returns the copies of the main store, the one that can be spared first: the older one, or the one that is not whole */
export function inSpareOrder(copies: readonly VaultCopy[]): [VaultCopy, VaultCopy] {
  const [first, second] = copies.filter(({ place }) => place.store === 'main')
  if (!first || !second) throw new TypeError('The main store has two copies')
  return (first.sealed?.gen ?? 0) > (second.sealed?.gen ?? 0) ? [second, first] : [first, second]
}
