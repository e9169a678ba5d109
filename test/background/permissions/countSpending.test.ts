import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countSpending } from '../../../src/background/permissions/spending/countSpending.ts'
import type { Spending } from '../../../src/background/state/spendingStore.ts'
import type { Asset } from '../../../src/protocol/explanation.ts'
import { fromAmount } from '../../../src/protocol/primitives.ts'

const usdc = { id: 'eip155:1/erc20:0x01', type: 'erc20', symbol: 'USDC', name: 'USDC', decimals: 6 } as Asset
const ROUTER = `0x${'a'.repeat(40)}` as const
const OTHER = `0x${'b'.repeat(40)}` as const

function run(
  steps: readonly { amount: bigint; spender: typeof ROUTER | typeof OTHER; isAllowance: boolean }[],
) {
  const kept: Spending[] = []
  for (const step of steps) {
    kept.push({
      origin: 'https://app.example' as Spending['origin'],
      approvalId: 'a',
      atMs: 0,
      ...countSpending({ asset: usdc, ...step }, kept),
    })
  }
  return kept.reduce((sum, { counted }) => sum + fromAmount(counted), 0n)
}

it('an allowance counts when it is given, and what moves under it does not count again', () => {
  const allow = { amount: 100n, spender: ROUTER, isAllowance: true }
  const swap = { amount: 100n, spender: ROUTER, isAllowance: false }
  expect(run([allow, swap])).toBe(100n)
  expect(run([allow, swap, swap])).toBe(200n)
  expect(run([allow, { ...swap, spender: OTHER }])).toBe(200n)
  expect(run([swap])).toBe(100n)
})

it('never counts less than what moved, nor less than what was allowed', () => {
  const step = fc.record({
    amount: fc.bigInt({ min: 0n, max: 1000n }),
    spender: fc.constantFrom(ROUTER, OTHER),
    isAllowance: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const total = (allowances: boolean) =>
        steps
          .filter(({ isAllowance }) => isAllowance === allowances)
          .reduce((sum, { amount }) => sum + amount, 0n)
      const counted = run(steps)
      expect(counted).toBeGreaterThanOrEqual(total(false))
      expect(counted).toBeGreaterThanOrEqual(total(true))
      expect(counted).toBeLessThanOrEqual(total(false) + total(true))
    }),
  )
})
