import { pbkdf2 } from '@noble/hashes/pbkdf2.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { wipe } from '../wipe.ts'

const SPACE = Uint8Array.of(0x20)

/**
 * Derives the seed of a recovery phrase (BIP-39: PBKDF2-HMAC-SHA512, 2048 rounds). The words come together as bytes that
 * are overwritten: as one text, the phrase would stay in memory after each signature.
 *
 * @param words a phrase that `parsePhrase` accepted
 * @param passphrase any text; another one gives another wallet
 * @returns 64 bytes; the caller wipes them after use
 */
export function phraseToSeed(words: readonly string[], passphrase = ''): Uint8Array {
  const parts = words.map((word) => utf8ToBytes(word.normalize('NFKD')))
  const phrase = concatBytes(...parts.flatMap((part, place) => (place === 0 ? [part] : [SPACE, part])))
  const salt = utf8ToBytes(`mnemonic${passphrase}`.normalize('NFKD'))
  try {
    return pbkdf2(sha512, phrase, salt, { c: 2048, dkLen: 64 })
  } finally {
    wipe(phrase, salt, ...parts)
  }
}
