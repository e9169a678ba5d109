import { mnemonicToSeedSync } from '@scure/bip39'

/**
 * Derives the seed of a recovery phrase (BIP-39: PBKDF2-HMAC-SHA512, 2048 rounds).
 *
 * @param words a phrase that `parsePhrase` accepted
 * @param passphrase any text; another one gives another wallet
 * @returns 64 bytes; the caller wipes them after use
 */
export function phraseToSeed(words: readonly string[], passphrase = ''): Uint8Array {
  return mnemonicToSeedSync(words.join(' '), passphrase)
}
