import { describe, expect, it } from 'vitest'
import { computeSwapMaximum } from '../../../src/popup/swap/computeSwapMaximum.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import { sampleFees } from '../approve/support/sampleApprovals.ts'
import { eth, usdc } from '../approve/support/sampleView.ts'

const gwei = 1_000_000_000n
const maxFeePerGas = 42n * gwei
const estimate = (maximum: bigint) => ({
  maximum: toAmount(maximum),
  fees: sampleFees,
  gasLimit: toAmount(21_000n),
})

describe('computeSwapMaximum', () => {
  it('leaves the fee of a swap of the native coin, not only that of a transfer', () => {
    const balance = 10n ** 18n
    const sendable = balance - 21_000n * maxFeePerGas
    expect(computeSwapMaximum({ asset: eth, balance }, estimate(sendable))).toBe(
      balance - 300_000n * maxFeePerGas,
    )
  })

  it('is nothing where the fee would take it all', () => {
    expect(computeSwapMaximum({ asset: eth, balance: 1n }, estimate(0n))).toBe(0n)
  })

  it('is all there is of a token', () => {
    expect(computeSwapMaximum({ asset: usdc, balance: 5n }, estimate(7n))).toBe(7n)
    expect(computeSwapMaximum({ asset: usdc, balance: 5n }, undefined)).toBe(5n)
  })

  it('is not known for the native coin before its fee is', () => {
    expect(computeSwapMaximum({ asset: eth, balance: 5n }, undefined)).toBeUndefined()
  })
})
