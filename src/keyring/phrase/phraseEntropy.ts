import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'

/**
 * @param entropy 16, 20, 24, 28 or 32 bytes
 * @returns the recovery phrase that stands for it (BIP-39, English)
 * @throws RangeError if the entropy has another length
 */
export function entropyToPhrase(entropy: Uint8Array): string[] {
  return entropyToMnemonic(entropy, wordlist).split(' ')
}

/**
 * @param words a phrase that `parsePhrase` accepted
 * @param list the words that it is of; the English ones if left out
 * @returns its entropy, 16 to 32 bytes; the caller wipes them after use
 */
export function phraseToEntropy(words: readonly string[], list: readonly string[] = wordlist): Uint8Array {
  return mnemonicToEntropy(words.join(' '), [...list])
}

/** @returns true when the phrase's last bits are the checksum of the others; its words must all be known */
export function isChecksumValid(words: readonly string[], list: readonly string[] = wordlist): boolean {
  try {
    phraseToEntropy(words, list).fill(0)
    return true
  } catch {
    return false
  }
}
