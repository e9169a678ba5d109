import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/japanese.js'
import { describe, expect, it } from 'vitest'
import { deriveNode } from '../../../src/keyring/accounts/deriveNode.ts'
import { normalizeWords } from '../../../src/keyring/phrase/normalizeWords.ts'
import { phraseToSeed } from '../../../src/keyring/phrase/phraseToSeed.ts'
import published from '../../vectors/bip39Japanese.json' with { type: 'json' }

describe('BIP-39 vectors in Japanese: composed letters, wide spaces, and a passphrase that NFKD takes apart', () => {
  it('are 24', () => expect(published.vectors).toHaveLength(24))

  it.each(published.vectors)('$entropy', ({ entropy, phrase, passphrase, seed, xprv }) => {
    const words = normalizeWords(phrase)
    expect(normalizeWords(entropyToMnemonic(hexToBytes(entropy), wordlist))).toEqual(words)
    expect(bytesToHex(mnemonicToEntropy(words.join(' '), wordlist))).toBe(entropy)
    const derived = phraseToSeed(words, passphrase)
    expect(bytesToHex(derived)).toBe(seed)
    expect(deriveNode(derived, 'm').privateExtendedKey).toBe(xprv)
  })
})
