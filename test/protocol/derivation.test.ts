import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  DerivationPath,
  DerivationPattern,
  derivationPatterns,
  fillPattern,
  indexOfPath,
} from '../../src/protocol/derivation.ts'

test.each(derivationPatterns)('$pattern numbers accounts, and gives the number back', ({ pattern }) => {
  expect(v.is(DerivationPattern, pattern)).toBe(true)
  const path = fillPattern(pattern, 12)
  expect(v.is(DerivationPath, path)).toBe(true)
  expect(indexOfPath(path)).toBe(12)
})

test('a path of no known pattern has the number of its last step', () => {
  expect(indexOfPath("m/44'/1'/3'/2/9'")).toBe(9)
})

describe('a pattern has one place for the number, and is a path else', () => {
  test.each(["m/44'/60'/0'/1/i", "m/i'/0", 'm/i'])('%s', (pattern) => {
    expect(v.is(DerivationPattern, pattern)).toBe(true)
  })

  test.each(["m/44'/60'/0'/0/0", 'm/i/i', 'm/xi', 'i/0', 'm/0i', 'm/', 'm/i/'])('not %s', (pattern) => {
    expect(v.is(DerivationPattern, pattern)).toBe(false)
  })
})
