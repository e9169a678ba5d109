import { describe, expect, it } from 'vitest'
import { invert, multiply } from '../../../../src/keyring/backup/slip39/gf256.ts'

/** The textbook way: carry-less multiplication, then division by the polynomial. */
function multiplySlowly(first: number, second: number): number {
  let product = 0
  for (let bit = 0; bit < 8; bit++) if (second & (1 << bit)) product ^= first << bit
  for (let bit = 15; bit >= 8; bit--) if (product & (1 << bit)) product ^= 0x11b << (bit - 8)
  return product
}

describe('GF(256)', () => {
  const elements = Array.from({ length: 256 }, (_, element) => element)

  it('multiplies every pair as the textbook does', () => {
    for (const first of elements)
      for (const second of elements) expect(multiply(first, second)).toBe(multiplySlowly(first, second))
  })

  it('inverts every element but 0, whose inverse is 0', () => {
    for (const element of elements.slice(1)) expect(multiply(element, invert(element))).toBe(1)
    expect(invert(0)).toBe(0)
  })

  it('reads no table, and has no branch that an element decides', () => {
    expect(multiply.toString()).not.toMatch(/\[|\bif\b|\?/)
    expect(invert.toString()).not.toMatch(/\[|\bif\b|\?/)
  })
})
