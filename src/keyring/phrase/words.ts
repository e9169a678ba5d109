import { wordlist } from '@scure/bip39/wordlists/english.js'

const known: ReadonlySet<string> = new Set(wordlist)

/** The 2048 English words of BIP-39, in order. */
export const englishWords: readonly string[] = wordlist

/** @returns true when the word, already normalised, is one of BIP-39's English words */
export function isKnownWord(word: string): boolean {
  return known.has(word)
}
