import { describe, expect, it } from 'vitest'
import { countGlanceDigits } from '../../../../src/popup/approve/amounts/countGlanceDigits.ts'
import { formatAmount } from '../../../../src/popup/ui/format/formatAmount.ts'

describe('countGlanceDigits', () => {
  it.each([
    [1_234_567_890_123_456_789n, '1.234567'],
    [33_315_556_703_369_166n, '0.0333155'],
    [-33_315_556_703_369_166n, '−0.0333155'],
    [12_345_678n, '0.0000000000123456'],
    [1n, '0.000000000000000001'],
    [0n, '0'],
    [5n * 10n ** 18n, '5'],
  ])('keeps what tells something of %d wei', (amount, text) => {
    expect(formatAmount(amount, { decimals: 18, maxFraction: countGlanceDigits(amount, 18) })).toBe(text)
  })

  it('asks for no more digits than there are', () => {
    expect(countGlanceDigits(1n, 6)).toBe(6)
    expect(countGlanceDigits(7n, 0)).toBe(0)
  })
})
