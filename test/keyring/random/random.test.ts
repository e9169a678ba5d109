import { describe, expect, it } from 'vitest'
import { createSecureRandom } from '../../../src/keyring/random/createSecureRandom.ts'
import { createUuid } from '../../../src/keyring/random/createUuid.ts'
import { drawBytes } from '../../../src/keyring/random/drawBytes.ts'
import { seededRandom } from '../support/seededRandom.ts'

describe('D1: weak entropy', () => {
  it.each([
    ['zeros', (count: number) => new Uint8Array(count)],
    ['one byte over and over', (count: number) => new Uint8Array(count).fill(0xa7)],
    ['the same block twice', (count: number) => Uint8Array.from({ length: count }, (_, index) => index)],
    ['too few bytes', (count: number) => seededRandom()(count - 1)],
    ['too many bytes', (count: number) => seededRandom()(count + 1)],
  ])('is refused: %s', (_, random) => {
    expect(() => drawBytes(random, 16)).toThrow(expect.objectContaining({ reason: 'weakRandom' }))
  })

  it('is not drawn in pieces too short to judge', () => {
    expect(() => drawBytes(seededRandom(), 8)).toThrow(RangeError)
  })

  it('comes from crypto.getRandomValues by default, which passes monobit and runs tests', () => {
    const bytes = drawBytes(createSecureRandom(), 25_000)
    const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
    const ones = bits.replaceAll('0', '').length
    const runs = bits.replace(/(.)\1*/g, '$1').length
    // 200,000 fair bits: both stay within seven standard deviations (224 each) of 100,000.
    expect(Math.abs(ones - 100_000)).toBeLessThan(1_565)
    expect(Math.abs(runs - 100_000)).toBeLessThan(1_565)
  })
})

describe('createUuid', () => {
  it('makes ids of version 4 that never repeat', () => {
    const random = seededRandom()
    const ids = Array.from({ length: 1000 }, () => createUuid(random))
    expect(new Set(ids).size).toBe(1000)
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
