/**
 * Brings a phrase, as people type and paste it, to the form of BIP-39: NFKD, lower case, single words.
 *
 * @param input the words, or the whole phrase as one text with any white space between
 */
export function normalizeWords(input: string | readonly string[]): string[] {
  const text = typeof input === 'string' ? input : input.join(' ')
  return normalizeWord(text)
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** @returns one word in the form of BIP-39: NFKD, trimmed, lower case */
export function normalizeWord(word: string): string {
  return word.normalize('NFKD').trim().toLowerCase()
}
