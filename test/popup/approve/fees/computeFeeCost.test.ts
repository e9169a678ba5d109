import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeFeeCost } from '../../../../src/popup/approve/fees/computeFeeCost.ts'
import { findShortfall } from '../../../../src/popup/approve/fees/findShortfall.ts'

const ether = { symbol: 'ETH', decimals: 18 }

describe('computeFeeCost', () => {
  it('is at most the highest price times the limit, and likely base fee and tip times the gas used', () => {
    const fee = {
      type: 'eip1559',
      baseFeePerGas: '20',
      maxPriorityFeePerGas: '2',
      maxFeePerGas: '42',
    } as const
    expect(computeFeeCost(fee, { gasLimit: 100n, gasUsed: 70n })).toEqual({
      expected: 1_540n,
      atMost: 4_200n,
    })
    expect(computeFeeCost(fee, { gasLimit: 100n })).toEqual({ expected: 2_200n, atMost: 4_200n })
  })

  it('has one price on a chain without a base fee', () => {
    const fee = { type: 'legacy', gasPrice: '5' } as const
    expect(computeFeeCost(fee, { gasLimit: 100n, gasUsed: 70n })).toEqual({ expected: 350n, atMost: 500n })
  })

  it('never expects more than the most, whatever the numbers', () => {
    const wei = fc.bigInt({ min: 0n, max: 10n ** 30n })
    fc.assert(
      fc.property(wei, wei, wei, wei, wei, (base, tip, maximum, gasLimit, gasUsed) => {
        const fee = {
          type: 'eip1559',
          baseFeePerGas: base.toString(),
          maxPriorityFeePerGas: tip.toString(),
          maxFeePerGas: maximum.toString(),
        } as const
        const { expected, atMost } = computeFeeCost(fee, { gasLimit, gasUsed })
        expect(expected <= atMost).toBe(true)
        expect(atMost).toBe(maximum * gasLimit)
      }),
    )
  })
})

describe('findShortfall', () => {
  it('finds none where the amount and the fee at worst are there to the wei', () => {
    expect(findShortfall({ balance: 15n, value: 10n, feeAtMost: 5n, currency: ether })).toBeUndefined()
  })

  it('says how much is missing, never less', () => {
    const missing = {
      balance: 10n ** 18n,
      value: 10n ** 18n,
      feeAtMost: 1_234_567n * 10n ** 9n,
      currency: ether,
    }
    expect(findShortfall(missing)).toBe('This account needs 0.00124 ETH more for it and its network fee.')
  })
})
