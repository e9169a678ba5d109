import { describe, expect, it } from 'vitest'
import {
  createBackupCode,
  formatBackupCode,
  parseBackupCode,
} from '../../../../src/keyring/backup/file/backupCode.ts'
import { createSecureRandom } from '../../../../src/keyring/random/createSecureRandom.ts'

const random = createSecureRandom()
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('the code of a backup (D10)', () => {
  it('has 140 random bits: 28 of 32 symbols, each as likely as the others', () => {
    const codes = Array.from({ length: 2_000 }, () => createBackupCode(random))
    expect(new Set(codes).size).toBe(2_000)
    const counts = new Map([...SYMBOLS].map((symbol) => [symbol, 0]))
    for (const symbol of codes.join('')) counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
    expect(codes.join('')).toHaveLength(56_000)
    // 1,750 each, give or take: seven standard deviations are 288.
    for (const count of counts.values()) expect(Math.abs(count - 1_750)).toBeLessThan(290)
  })

  it('is written in eight groups of four, and read again however it is typed', () => {
    const code = createBackupCode(random)
    const written = formatBackupCode(code)
    expect(written).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
    const typed = [
      written,
      written.toLowerCase(),
      written.replaceAll('-', ' '),
      `  ${written.replaceAll('-', '')}\n`,
      written.replaceAll('0', 'O').replaceAll('1', 'l'),
    ]
    for (const text of typed) expect(parseBackupCode(text)).toBe(code)
  })

  it('tells of one wrong symbol wherever it is, and of two neighbours that changed places', () => {
    const written = formatBackupCode(createBackupCode(random))
    for (const [place, symbol] of [...written].entries()) {
      if (symbol === '-') continue
      const other = SYMBOLS[(SYMBOLS.indexOf(symbol) + 1) % 32] ?? ''
      const wrong = written.slice(0, place) + other + written.slice(place + 1)
      expect(() => parseBackupCode(wrong)).toThrow(expect.objectContaining({ reason: 'badBackupCode' }))
      const next = written[place + 1]
      if (next === undefined || next === '-' || next === symbol) continue
      const swapped = written.slice(0, place) + next + symbol + written.slice(place + 2)
      expect(() => parseBackupCode(swapped)).toThrow(/One letter or digit/)
    }
  })

  it.each(['', 'ABCD', `${'A'.repeat(31)}U`, `${'A'.repeat(31)}ß`, 'x'.repeat(100_000)])(
    'is refused without being said again: case %#',
    (text) => {
      expect(() => parseBackupCode(text)).toThrow(
        expect.objectContaining({ reason: 'badBackupCode', message: expect.not.stringContaining('AAAA') }),
      )
    },
  )
})
