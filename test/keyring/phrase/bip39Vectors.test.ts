import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { deriveNode } from '../../../src/keyring/accounts/deriveNode.ts'
import { parsePhrase } from '../../../src/keyring/phrase/parsePhrase.ts'
import { entropyToPhrase, phraseToEntropy } from '../../../src/keyring/phrase/phraseEntropy.ts'
import { phraseToSeed } from '../../../src/keyring/phrase/phraseToSeed.ts'
import published from '../../vectors/bip39.json' with { type: 'json' }
import { readTestcases } from '../support/readTestcases.ts'

describe('BIP-39 vectors of its authors (English)', () => {
  it('are 24', () => expect(published.vectors).toHaveLength(24))

  it.each(published.vectors)('$entropy', ({ entropy, phrase, seed, xprv }) => {
    const words = parsePhrase(phrase)
    expect(entropyToPhrase(hexToBytes(entropy)).join(' ')).toBe(phrase)
    expect(bytesToHex(phraseToEntropy(words))).toBe(entropy)
    const derived = phraseToSeed(words, published.passphrase)
    expect(bytesToHex(derived)).toBe(seed)
    expect(deriveNode(derived, 'm').privateExtendedKey).toBe(xprv)
  })
})

describe('BIP-39 test cases of ethers (English)', () => {
  type Case = {
    locale: string
    name: string
    entropy: string
    mnemonic: string
    seed: string
    password?: string
  }
  const cases = readTestcases<Case>('hdnode').filter(
    ({ locale, mnemonic }) => locale === 'en' && mnemonic.split(' ').length >= 12,
  )

  it('agree on entropy and phrase', () => {
    expect(cases.length).toBeGreaterThan(500)
    for (const { entropy, mnemonic } of cases) {
      expect(entropyToPhrase(hexToBytes(entropy.slice(2))).join(' ')).toBe(mnemonic)
      expect(`0x${bytesToHex(phraseToEntropy(parsePhrase(mnemonic)))}`).toBe(entropy)
    }
  })

  it('agree on the seed, with and without a passphrase', () => {
    const withPassphrase = cases.filter(({ password }) => password).slice(0, 20)
    const without = cases.filter(({ password }) => !password).slice(0, 10)
    expect(withPassphrase).toHaveLength(20)
    for (const { mnemonic, password, seed } of [...withPassphrase, ...without]) {
      expect(`0x${bytesToHex(phraseToSeed(parsePhrase(mnemonic), password))}`).toBe(seed)
    }
  })
})
