import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isHighEnough, raiseFees, type WaitingPrice } from '../../../src/chains/fees/raiseFees.ts'
import { type Fee, type FeeQuote, feeSpeeds } from '../../../src/protocol/chain.ts'

const price = (maxFeePerGas: bigint, maxPriorityFeePerGas = maxFeePerGas): WaitingPrice => ({
  maxFeePerGas,
  maxPriorityFeePerGas,
})

const dynamic = (maxFeePerGas: bigint, maxPriorityFeePerGas: bigint): Fee => ({
  type: 'eip1559',
  maxFeePerGas: `${maxFeePerGas}`,
  maxPriorityFeePerGas: `${maxPriorityFeePerGas}`,
  baseFeePerGas: '1',
})

function quoteOf(fee: Fee): FeeQuote {
  return { slow: { fee, waitMs: 1 }, normal: { fee, waitMs: 1 }, fast: { fee, waitMs: 1 } }
}

describe('raising fees above what waits', () => {
  test('both prices rise by a tenth, rounded up, when the chain asks for less', () => {
    expect(raiseFees(quoteOf(dynamic(1n, 1n)), [price(1_001n, 11n)]).slow.fee).toMatchObject({
      maxFeePerGas: '1102',
      maxPriorityFeePerGas: '13',
    })
  })

  test('a tip of nothing is raised too: nodes keep what waits where a replacement tips no more', () => {
    expect(raiseFees(quoteOf(dynamic(5n, 0n)), [price(1_000n, 0n)]).slow.fee).toMatchObject({
      maxFeePerGas: '1100',
      maxPriorityFeePerGas: '1',
    })
    expect(isHighEnough(dynamic(1_100n, 0n), [price(1_000n, 0n)])).toBe(false)
    const free = raiseFees(quoteOf({ type: 'legacy', gasPrice: '0' }), [price(0n)])
    expect(free.fast.fee).toEqual({ type: 'legacy', gasPrice: '1' })
  })

  test('what the chain asks stays when that is more', () => {
    expect(raiseFees(quoteOf(dynamic(5_000n, 50n)), [price(1_000n, 10n)]).fast.fee).toMatchObject({
      maxFeePerGas: '5000',
      maxPriorityFeePerGas: '50',
    })
  })

  test('a raised tip comes on top of what the chain asks', () => {
    expect(raiseFees(quoteOf(dynamic(5_000n, 0n)), [price(1_000n, 100n)]).normal.fee).toMatchObject({
      maxFeePerGas: '5110',
      maxPriorityFeePerGas: '110',
    })
  })

  test('a chain without base fee pays more than both prices that wait', () => {
    const raised = raiseFees(quoteOf({ type: 'legacy', gasPrice: '7' }), [price(100n, 100n), price(90n)])
    expect(raised.slow.fee).toEqual({ type: 'legacy', gasPrice: '110' })
  })

  test('a legacy transaction that waits counts with its price for both', () => {
    expect(raiseFees(quoteOf(dynamic(20n, 1n)), [price(1_000n)]).slow.fee).toMatchObject({
      maxFeePerGas: '1119',
      maxPriorityFeePerGas: '1100',
    })
  })

  test('is enough for every transaction that waits, at every speed, and never below what the chain asks', () => {
    const amount = fc.bigInt(0n, 10n ** 15n)
    const waiting = fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 5 })
    const fee = fc.oneof(
      fc.tuple(amount, amount).map(([base, tip]) => dynamic(base + tip, tip)),
      amount.map((gasPrice): Fee => ({ type: 'legacy', gasPrice: `${gasPrice}` })),
    )
    void fc.assert(
      fc.property(fee, waiting, (market, pairs) => {
        const prices = pairs.map(([base, tip]) => price(base + tip, tip))
        const raised = raiseFees(quoteOf(market), prices)
        for (const speed of feeSpeeds) {
          const { fee } = raised[speed]
          expect(isHighEnough(fee, prices)).toBe(true)
          for (const waiting of prices) {
            expect(maxOf(fee) * 100n).toBeGreaterThanOrEqual(waiting.maxFeePerGas * 110n)
            expect(tipOf(fee) * 100n).toBeGreaterThanOrEqual(waiting.maxPriorityFeePerGas * 110n)
          }
          expect(maxOf(fee)).toBeGreaterThanOrEqual(maxOf(market))
          expect(tipOf(fee)).toBeLessThanOrEqual(maxOf(fee))
        }
      }),
    )
  })

  test('a fee that is one wei short of a tenth more is not enough', () => {
    expect(isHighEnough(dynamic(1_099n, 11n), [price(1_000n, 10n)])).toBe(false)
    expect(isHighEnough(dynamic(1_100n, 10n), [price(1_000n, 10n)])).toBe(false)
    expect(isHighEnough(dynamic(1_100n, 11n), [price(1_000n, 10n)])).toBe(true)
  })
})

function maxOf(fee: Fee): bigint {
  return BigInt(fee.type === 'legacy' ? fee.gasPrice : fee.maxFeePerGas)
}

function tipOf(fee: Fee): bigint {
  return BigInt(fee.type === 'legacy' ? fee.gasPrice : fee.maxPriorityFeePerGas)
}
