import { hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPhrase } from '../../../src/keyring/phrase/checkPhrase.ts'
import { completeWord } from '../../../src/keyring/phrase/completeWord.ts'
import { createPhrase } from '../../../src/keyring/phrase/createPhrase.ts'
import { parsePhrase } from '../../../src/keyring/phrase/parsePhrase.ts'
import { entropyToPhrase, phraseToEntropy } from '../../../src/keyring/phrase/phraseEntropy.ts'
import { englishWords } from '../../../src/keyring/phrase/words.ts'
import { createSecureRandom } from '../../../src/keyring/random/createSecureRandom.ts'
import { JUNK_PHRASE } from '../support/sampleVault.ts'
import { seededRandom } from '../support/seededRandom.ts'

describe('parsePhrase', () => {
  it('accepts every length of BIP-39, however it is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(16, 20, 24, 28, 32), fc.nat(), (byteCount, seed) => {
        const words = entropyToPhrase(seededRandom(seed + 1)(byteCount))
        const typed = `  ${words.join(' \n\u3000').toUpperCase()}\t`
        expect(parsePhrase(typed)).toEqual(words)
        expect(parsePhrase(words.map((word) => ` ${word} `))).toEqual(words)
      }),
      { numRuns: 50 },
    )
  })

  it('says by its place which word is unknown, and repeats no word', () => {
    const words = JUNK_PHRASE.with(4, 'tset')
    expect(() => parsePhrase(words)).toThrow(
      expect.objectContaining({ reason: 'unknownWord', message: expect.stringMatching(/^Word 5 /) }),
    )
    expect(() => parsePhrase(words)).not.toThrow(/tset|junk|test/)
  })

  it.each([0, 1, 11, 13, 23, 25])('refuses %i words', (count) => {
    const words = Array.from({ length: count }, () => 'test')
    expect(() => parsePhrase(words)).toThrow(expect.objectContaining({ reason: 'badWordCount' }))
  })

  it('refuses known words whose checksum does not fit', () => {
    const swapped = ['junk', ...JUNK_PHRASE.slice(0, 11)]
    expect(() => parsePhrase(swapped)).toThrow(expect.objectContaining({ reason: 'badChecksum' }))
  })
})

describe('checkPhrase', () => {
  it('accepts a good phrase word by word', () => {
    const check = checkPhrase(JUNK_PHRASE.map((word) => word.toUpperCase()))
    expect(check).toMatchObject({ wordCountValid: true, checksumValid: true })
    expect(check.words.every(({ valid }) => valid)).toBe(true)
  })

  it('suggests the word that a typing error meant', () => {
    const typos = { abandn: 'abandon', zeor: 'zero', leagl: 'legal', winer: 'winner', acheive: 'achieve' }
    for (const [typed, meant] of Object.entries(typos)) {
      expect(checkPhrase([typed]).words[0]).toEqual({
        valid: false,
        suggestions: expect.arrayContaining([meant]),
      })
    }
  })

  it('keeps the places of words that are still empty', () => {
    const check = checkPhrase(['test', '', 'junk'])
    expect(check.words.map(({ valid }) => valid)).toEqual([true, false, true])
    expect(check).toMatchObject({ wordCountValid: false, checksumValid: false })
  })

  it('tells a wrong checksum from a wrong word', () => {
    const check = checkPhrase(['junk', ...JUNK_PHRASE.slice(0, 11)])
    expect(check.words.every(({ valid }) => valid)).toBe(true)
    expect(check).toMatchObject({ wordCountValid: true, checksumValid: false })
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 26 }), (words) => {
        expect(checkPhrase(words).words).toHaveLength(words.length)
      }),
    )
  })
})

describe('completeWord', () => {
  it('gives at most six words that begin as typed', () => {
    expect(completeWord('aba')).toEqual(['abandon'])
    expect(completeWord('A')).toEqual(englishWords.slice(0, 6))
    expect(completeWord('xyz')).toEqual([])
    expect(completeWord(' ')).toEqual([])
  })
})

describe('createPhrase', () => {
  it('takes all its entropy, 128 or 256 bits, from the generator it is given', () => {
    const drawn: string[] = []
    const source = seededRandom(3)
    const random = (byteCount: number) => {
      const bytes = source(byteCount)
      drawn.push(Array.from(bytes).join())
      return bytes
    }
    for (const [wordCount, byteCount] of [
      [12, 16],
      [24, 32],
    ] as const) {
      const words = createPhrase({ wordCount, random })
      expect(words).toHaveLength(wordCount)
      const entropy = phraseToEntropy(words)
      expect(entropy).toHaveLength(byteCount)
      expect(drawn).toContain(Array.from(entropy).join())
    }
  })

  it('D1: makes valid phrases that never repeat, from the platform’s generator', () => {
    const random = createSecureRandom()
    const phrases = Array.from({ length: 20_000 }, () => createPhrase({ wordCount: 12, random }).join(' '))
    expect(new Set(phrases).size).toBe(phrases.length)
    for (const phrase of phrases.slice(0, 200)) expect(parsePhrase(phrase).join(' ')).toBe(phrase)
  })

  it('gives back the entropy of a phrase', () => {
    const entropy = hexToBytes('f30f8c1da665478f49b001d94c5fc452')
    expect(phraseToEntropy(entropyToPhrase(entropy))).toEqual(entropy)
  })
})
