/** The lengths that BIP-39 allows: 128 to 256 bits of entropy, a checksum bit for each 32. */
export const wordCounts = [12, 15, 18, 21, 24] as const

/** @returns true when a recovery phrase may have so many words */
export function isWordCount(count: number): boolean {
  return wordCounts.some((allowed) => allowed === count)
}
