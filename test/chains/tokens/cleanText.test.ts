import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../src/chains/tokens/cleanText.ts'

describe('cleanText', () => {
  it.each([
    ['US\u200bDC', 'USDC'],
    ['\u202eCDSU', 'CDSU'],
    ['US\u0000DC\u001b[31m', 'USDC[31m'],
    ['\ufeffUSDC\u2060', 'USDC'],
    ['\u3164\u115f', ''],
    ['U\u{e0041}SDC', 'USDC'],
    ['  USD \t\n Coin ', 'USD Coin'],
    ['a \u200b b', 'a b'],
    ['Ünïcode 漢字 🪙', 'Ünïcode 漢字 🪙'],
  ])('turns %j into %j', (text, clean) => {
    expect(cleanText(text, 32)).toBe(clean)
  })

  it('cuts between graphemes, never inside one', () => {
    expect(cleanText('🇨🇭🇨🇭', 6)).toBe('🇨🇭')
    expect(cleanText(`e\u0301${'x'.repeat(40)}`, 1)).toBe('')
  })

  it('is never longer than allowed, holds nothing invisible, and is clean the second time too', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.integer({ min: 1, max: 64 }),
        (text, length) => {
          const clean = cleanText(text, length)
          expect(clean.length).toBeLessThanOrEqual(length)
          expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
          expect(cleanText(clean, length)).toBe(clean)
        },
      ),
    )
  })

  it('C2: spends no time on a megabyte that will be cut', () => {
    const startedAt = performance.now()
    cleanText('\u200b '.repeat(500_000), 32)
    expect(performance.now() - startedAt).toBeLessThan(50)
  })
})
