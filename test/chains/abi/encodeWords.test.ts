import fc from 'fast-check'
import { encodeAbiParameters } from 'viem'
import { expect, it } from 'vitest'
import { encodeWords } from '../../../src/chains/abi/encodeWords.ts'

const address = `0x${'Ab'.repeat(20)}` as const

it('gives what viem gives for addresses and numbers', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), (amount) => {
      const encoded = encodeAbiParameters(
        [{ type: 'address' }, { type: 'uint256' }],
        [`0x${'ab'.repeat(20)}`, amount],
      )
      expect(encodeWords('0xa9059cbb', address, amount)).toBe(`0xa9059cbb${encoded.slice(2)}`)
    }),
  )
})

it.each([[-1n], [2n ** 256n]])('refuses %s, which is no word', (amount) => {
  expect(() => encodeWords('0xa9059cbb', amount)).toThrow(RangeError)
})
