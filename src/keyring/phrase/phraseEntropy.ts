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
 * @returns its entropy, 16 to 32 bytes; the caller wipes them after use
 */
export function phraseToEntropy(words: readonly string[]): Uint8Array {
  return mnemonicToEntropy(words.join(' '), wordlist)
}

/** @returns true when the phrase's last bits are the checksum of the others; its words must all be known */
export function isChecksumValid(words: readonly string[]): boolean {
  try {
    phraseToEntropy(words).fill(0)
    return true
  } catch {
    return false
  }
}
