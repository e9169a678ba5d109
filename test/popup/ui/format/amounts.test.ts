import '../../support/inEnglish.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAmount } from '../../../../src/popup/ui/format/formatAmount.ts'
import { formatPlainAmount } from '../../../../src/popup/ui/format/formatPlainAmount.ts'
import { formatWei } from '../../../../src/popup/ui/format/formatWei.ts'
import { decimalSign } from '../../../../src/popup/ui/format/numberParts.ts'
import { parseAmount } from '../../../../src/popup/ui/format/parseAmount.ts'

const MAX_UINT256 = 2n ** 256n - 1n
const amounts = fc.bigInt(0n, MAX_UINT256)
const decimals = fc.integer({ min: 0, max: 36 })

/** Takes an amount that was formatted back to its digits, whatever groups the language makes. */
function readBack(text: string, places: number): bigint {
  const [whole = '', fraction = ''] = text.replace(/^[+−]/, '').split(decimalSign)
  return BigInt(whole.replace(/\D/g, '') + fraction.padEnd(places, '0'))
}

describe('formatAmount', () => {
  it('loses no digit, whatever the amount', () => {
    fc.assert(
      fc.property(amounts, decimals, (amount, places) => {
        expect(readBack(formatAmount(amount, { decimals: places }), places)).toBe(amount)
      }),
    )
  })

  it('never shows more than there is when digits are left out', () => {
    fc.assert(
      fc.property(amounts, decimals, fc.integer({ min: 0, max: 8 }), (amount, places, maxFraction) => {
        const text = formatAmount(amount, { decimals: places, maxFraction })
        const shown = text.startsWith('<') ? 0n : readBack(text, places)
        expect(shown).toBeLessThanOrEqual(amount)
      }),
    )
  })

  it.each([
    [0n, { decimals: 18 }, '0'],
    [1_000_000n, { decimals: 6 }, '1'],
    [1_234_567_890n, { decimals: 6 }, '1,234.56789'],
    [-1_500_000n, { decimals: 6 }, '−1.5'],
    [1_500_000n, { decimals: 6, signed: true }, '+1.5'],
    [0n, { decimals: 6, signed: true }, '0'],
    [999_999n, { decimals: 6, maxFraction: 2 }, '0.99'],
    [1n, { decimals: 18, maxFraction: 4 }, '<0.0001'],
    [-1n, { decimals: 18, maxFraction: 4 }, '−<0.0001'],
    [1n, { decimals: 2, maxFraction: 0 }, '<1'],
    [42n, { decimals: 0 }, '42'],
  ])('writes %s with %o as %s', (amount, format, text) => {
    expect(formatAmount(amount, format)).toBe(text)
  })
})

describe('parseAmount', () => {
  it('reads back what a text box is filled with', () => {
    fc.assert(
      fc.property(amounts, decimals, (amount, places) => {
        expect(parseAmount(formatPlainAmount(amount, places), places)).toBe(amount)
      }),
    )
  })

  it.each([
    ['1', 1_000_000n],
    ['0.5', 500_000n],
    ['.5', 500_000n],
    ['5.', 5_000_000n],
    [' 12.340000000 ', 12_340_000n],
    ['007', 7_000_000n],
    ['0', 0n],
  ])('reads %j', (text, amount) => {
    expect(parseAmount(text, 6)).toBe(amount)
  })

  it.each(['', '.', '1,000', '1 000', '1e6', '-1', '+1', '0x10', 'abc', '1.2.3', '0.1234567', '９'])(
    'refuses %j',
    (text) => {
      expect(parseAmount(text, 6)).toBeUndefined()
    },
  )

  it('refuses more than a chain can count', () => {
    expect(parseAmount((MAX_UINT256 + 1n).toString(), 0)).toBeUndefined()
    expect(parseAmount(MAX_UINT256.toString(), 0)).toBe(MAX_UINT256)
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), decimals, (text, places) => {
        expect(['bigint', 'undefined']).toContain(typeof parseAmount(text, places))
      }),
    )
  })
})

describe('formatWei', () => {
  const ether = { symbol: 'ETH', decimals: 18 }

  it.each([
    [0n, '0 ETH'],
    [180_000_000_000_000n, '0.00018 ETH'],
    [123_456_789_012_345n, '0.000124 ETH'],
    [1_000_000_000_000_000_001n, '1.01 ETH'],
  ])('writes a fee of %s wei as %s', (wei, text) => {
    expect(formatWei(wei, ether)).toBe(text)
  })

  it('never shows a fee smaller than it is', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 24n), (wei) => {
        expect(readBack(formatWei(wei, ether).replace(' ETH', ''), 18)).toBeGreaterThanOrEqual(wei)
      }),
    )
  })
})
