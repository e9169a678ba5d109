import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pickPlaces } from '../../../src/popup/onboarding/create/pickPlaces.ts'
import { parsePhrase } from '../../../src/popup/onboarding/import/parsePhrase.ts'

describe('parsePhrase', () => {
  it.each([
    'quality vacant isolate',
    '  Quality\nVACANT\r\n\tisolate ',
    'quality, vacant, isolate',
    '1. quality 2. vacant 3. isolate',
    '1) quality\n2) vacant\n3) isolate',
    '1 quality 2 vacant 3 isolate',
  ])('takes %j apart', (text) => {
    expect(parsePhrase(text)).toEqual(['quality', 'vacant', 'isolate'])
  })

  it('finds no word where there is none', () => {
    expect(parsePhrase(' \n 1. ')).toEqual([])
  })
})

describe('pickPlaces', () => {
  it('picks as many places as are asked for, each once, in order, within the phrase', () => {
    fc.assert(
      fc.property(fc.constantFrom(12, 24), fc.integer({ min: 1, max: 12 }), (wordCount, asked) => {
        const places = pickPlaces(wordCount, asked)
        expect(places).toEqual([...new Set(places)].sort((first, second) => first - second))
        expect(places).toHaveLength(asked)
        expect(places.every((place) => place >= 0 && place < wordCount)).toBe(true)
      }),
    )
  })

  it('does not always pick the same', () => {
    const picked = new Set(Array.from({ length: 30 }, () => pickPlaces(24, 3).join()))
    expect(picked.size).toBeGreaterThan(10)
  })
})
