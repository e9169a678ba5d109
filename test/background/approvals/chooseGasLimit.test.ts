import { describe, expect, test } from 'vitest'
import { measureTried, raiseToTried } from '../../../src/background/approvals/chooseGasLimit.ts'
import type { Simulation } from '../../../src/protocol/explanation.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'

const asked = { from: `0x${'11'.repeat(20)}`, value: toAmount(0n), data: '0x' } as const
const fee = { type: 'legacy', gasPrice: '1000000000' } as const
const estimated = (limit: bigint) => ({ limit, problem: undefined })

function tried(gasUsed: bigint): Simulation {
  return {
    status: 'succeeded',
    method: 'eth_simulateV1',
    blockNumber: toAmount(1n),
    gasUsed: toAmount(gasUsed),
    balanceChanges: [],
    allowanceChanges: [],
    complete: true,
  }
}

describe('the gas limit of a transaction that was tried out', () => {
  test('is a fifth above what that took, where the node estimated less', () => {
    expect(raiseToTried(estimated(100_000n), asked, tried(100_000n), fee).limit).toBe(120_000n)
  })

  test('is what the node estimated, where that is more', () => {
    expect(raiseToTried(estimated(150_000n), asked, tried(100_000n), fee).limit).toBe(150_000n)
  })

  test('of a plain transfer is exactly that', () => {
    expect(raiseToTried(estimated(21_000n), asked, tried(21_000n), fee).limit).toBe(21_000n)
  })

  test('is left alone where the asker insists on one', () => {
    const insisting = { ...asked, gas: toAmount(90_000n) }
    expect(raiseToTried(estimated(90_000n), insisting, tried(100_000n), fee).limit).toBe(90_000n)
  })

  test('is left alone where it could not be tried out, or nothing could be estimated', () => {
    const untried: Simulation = { status: 'unavailable', reason: 'No node answers.' }
    expect(raiseToTried(estimated(100_000n), asked, untried, fee).limit).toBe(100_000n)
    const unknown = { limit: 0n, problem: 'It would fail.' }
    expect(raiseToTried(unknown, asked, tried(100_000n), fee)).toBe(unknown)
  })

  test('has the same head-room as one of a batch, which has it above the code around the calls, too', () => {
    expect(measureTried(tried(100_000n))).toBe(120_000n)
    expect(measureTried(tried(100_000n), 50_000n)).toBe(180_000n)
    expect(measureTried({ status: 'unavailable', reason: 'No node answers.' }, 50_000n)).toBeUndefined()
  })

  test('is refused where it costs more than any transaction does, whatever the units of gas are', () => {
    const dear = { type: 'legacy', gasPrice: '300000000000' } as const
    expect(() => raiseToTried(estimated(1n), asked, tried(60_000_000n), dear)).toThrow(/no transaction needs/)
    expect(raiseToTried(estimated(1n), asked, tried(60_000_000n), fee).limit).toBe(72_000_000n)
  })
})
