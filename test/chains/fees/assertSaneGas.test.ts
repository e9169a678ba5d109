import { describe, expect, it } from 'vitest'
import { assertSaneGas } from '../../../src/chains/fees/assertSaneGas.ts'

const GWEI = 10n ** 9n

function fee(maxFeePerGas: bigint) {
  const price = maxFeePerGas.toString()
  return { type: 'eip1559', maxFeePerGas: price, maxPriorityFeePerGas: '0', baseFeePerGas: price } as const
}

describe('assertSaneGas', () => {
  it('takes any amount that a chain of the usual kind has room for', () => {
    expect(() => assertSaneGas(50_000_000n, fee(20_000n * GWEI))).not.toThrow()
  })

  it('takes more where it costs no more than that would at a price that nobody has to confirm', () => {
    expect(() => assertSaneGas(15_000_000_000n, fee(GWEI))).not.toThrow()
    expect(() => assertSaneGas(150_000_000_000n, { type: 'legacy', gasPrice: '100000000' })).not.toThrow()
  })

  it('C4: refuses more than that', () => {
    for (const gas of [15_000_000_001n, 2n ** 63n]) {
      expect(() => assertSaneGas(gas, fee(GWEI))).toThrow(/no transaction needs/)
    }
  })
})
