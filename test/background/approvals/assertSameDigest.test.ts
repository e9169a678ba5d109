import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assertSameDigest } from '../../../src/background/approvals/assertSameDigest.ts'
import { hashTypedData } from '../../../src/keyring/sign/typedData/hashTypedData.ts'
import { parseTypedData } from '../../../src/protocol/typedData/parseTypedData.ts'
import { arbitraryTypedData } from '../../protocol/typedData/arbitraryTypedData.ts'

it('B3: agrees with the keyring on whatever passes the validator', () => {
  const check = (typed: object) => {
    const parsed = parseTypedData(typed)
    expect(() => assertSameDigest(parsed, hashTypedData(parsed))).not.toThrow()
  }
  fc.assert(fc.property(arbitraryTypedData, check), { numRuns: 200 })
})

it('B3: a digest that differs in one bit is not signed', () => {
  const check = (typed: object, bit: number) => {
    const parsed = parseTypedData(typed)
    const digest = hashTypedData(parsed)
    digest[bit >> 3] = (digest[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(() => assertSameDigest(parsed, digest)).toThrow(
      expect.objectContaining({ reason: 'digestMismatch' }),
    )
  }
  fc.assert(fc.property(arbitraryTypedData, fc.integer({ min: 0, max: 255 }), check), { numRuns: 50 })
})
