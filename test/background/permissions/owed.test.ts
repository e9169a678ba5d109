import { expect, it } from 'vitest'
import { listMoved } from '../../../src/background/approvals/listMoved.ts'
import { measureSpending } from '../../../src/background/permissions/spending/measureSpending.ts'
import type { Approval, ApprovalOf } from '../../../src/protocol/approval.ts'
import type { Asset, LendingAct, TransactionExplanation } from '../../../src/protocol/explanation.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'

const pool = `0x${'9a'.repeat(20)}` as const
const coin = { id: 'eip155:1/slip44:60', type: 'native', symbol: 'ETH', name: 'Ether', decimals: 18 } as Asset
const usdc = { id: 'eip155:1/erc20:0x01', type: 'erc20', symbol: 'USDC', name: 'USDC', decimals: 6 } as Asset
const lent = { ...usdc, id: 'eip155:1/erc20:0x03', symbol: 'aUSDC' } as Asset
const debt = { ...usdc, id: 'eip155:1/erc20:0x02', symbol: 'variableDebtUSDC' } as Asset

function payBack(all: boolean, fromLent = false): Approval {
  const account = { address: pool, kind: 'own' } as const
  const act: LendingAct = { action: 'repay', asset: usdc, amount: toAmount(5n), all, account, fromLent }
  const explanation: Partial<TransactionExplanation> = {
    intent: { type: 'lend', market: { address: pool, name: 'Aave' }, act },
    simulation: {
      ...{ status: 'succeeded', method: 'eth_simulateV1', blockNumber: toAmount(1n), complete: true },
      balanceChanges: [
        { asset: fromLent ? lent : usdc, amount: toAmount(-5n) },
        { asset: debt, amount: toAmount(-5n), owed: true },
      ],
      allowanceChanges: [],
    },
  }
  const request = { transaction: { to: pool, value: toAmount(0n) } } as ApprovalOf<'transaction'>['request']
  return { kind: 'transaction', request, review: { explanation } } as Approval
}

it('a debt that is paid back is not spent beside what it is paid with', () => {
  expect(measureSpending(payBack(false), coin)).toEqual([
    { asset: usdc, amount: 5n, spender: pool, isAllowance: false },
  ])
  expect(listMoved(payBack(false)).moved.map(({ assetId }) => assetId)).toEqual([usdc.id, usdc.id])
})

it('what pays a debt is counted, also where it was lent before; what was lent is what is spent', () => {
  expect(measureSpending(payBack(false, true), coin)).toEqual([
    { asset: lent, amount: 5n, spender: pool, isAllowance: false },
  ])
  expect(listMoved(payBack(false, true)).moved.map(({ assetId }) => assetId)).toEqual([lent.id, usdc.id])
  expect(listMoved(payBack(true, true)).moved).toContainEqual({ assetId: usdc.id, amount: undefined })
})

it('all that is owed has no end that a limit could be held against', () => {
  expect(listMoved(payBack(true)).moved).toContainEqual({ assetId: usdc.id, amount: undefined })
})

it('credit that is given counts as leave does: others may use it up to its limit', () => {
  const borrower = { address: `0x${'b2'.repeat(20)}` } as const
  const give = (amount: bigint, unlimited: boolean): Approval => {
    const approval = payBack(false)
    const intent = {
      type: 'lend',
      market: { address: pool },
      act: { action: 'letBorrow', asset: debt, amount: toAmount(amount), unlimited, borrower },
    }
    const simulation = {
      ...{ status: 'succeeded', balanceChanges: [], allowanceChanges: [], complete: true },
    }
    return { ...approval, review: { explanation: { intent, simulation } } } as unknown as Approval
  }
  expect(measureSpending(give(5n, false), coin)).toEqual([
    { asset: debt, amount: 5n, spender: borrower.address, isAllowance: true },
  ])
  expect(listMoved(give(5n, false)).moved).toEqual([{ assetId: debt.id, amount: 5n }])
  expect(listMoved(give(2n ** 256n - 1n, true)).moved).toEqual([{ assetId: debt.id, amount: undefined }])
  expect(listMoved(give(0n, false)).moved).toEqual([])
})
