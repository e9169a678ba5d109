import '../support/inEnglish.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { describeAmount } from '../../../src/popup/activity/describeAmount.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import { usdc } from '../approve/support/sampleView.ts'

const describeSize = (amount: bigint, decimals: number, side: 'given' | 'received') =>
  describeAmount({ asset: { ...usdc, decimals }, amount: toAmount(amount) }, side)

it.each([
  ['given', '0.123457 USDC'],
  ['received', '0.123456 USDC'],
] as const)('what is %s is rounded so that it is not told too well', (side, text) => {
  expect(describeSize(123_456_100_000_000_000n, 18, side)).toBe(text)
})

it('never tells less than what is given, nor more than what is received', () => {
  fc.assert(
    fc.property(fc.bigInt(-(2n ** 200n), 2n ** 200n), fc.integer({ min: 0, max: 24 }), (amount, decimals) => {
      const size = amount < 0n ? -amount : amount
      expect(readBack(describeSize(amount, decimals, 'given'), decimals) >= size).toBe(true)
      expect(readBack(describeSize(amount, decimals, 'received'), decimals) <= size).toBe(true)
    }),
  )
})

function readBack(text: string, decimals: number): bigint {
  const [whole = '', fraction = ''] = text.replace(' USDC', '').replaceAll(',', '').split('.')
  return BigInt(whole + fraction.padEnd(decimals, '0'))
}
