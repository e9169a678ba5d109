import { describe, expect, it } from 'vitest'
import { listAllowances } from '../../../../src/popup/approve/kinds/transaction/listAllowances.ts'
import { toAmount } from '../../../../src/protocol/primitives.ts'
import { approveExplanation, swapExplanation } from '../support/sampleApprovals.ts'
import { stranger, usdc, weth } from '../support/sampleView.ts'

describe('listAllowances', () => {
  it('shows an allowance once, with its cap to edit, when call and simulation agree', () => {
    expect(listAllowances(approveExplanation)).toMatchObject([
      { asset: usdc, unlimited: true, editable: true },
    ])
  })

  it('shows what the call asks for when it could not be simulated', () => {
    const unseen = { ...approveExplanation, simulation: { status: 'unavailable', reason: 'x' } } as const
    expect(listAllowances(unseen)).toMatchObject([{ asset: usdc, unlimited: true, editable: true }])
  })

  it('shows what only the simulation saw, without a cap', () => {
    const { simulation } = swapExplanation
    if (simulation.status !== 'succeeded') throw new Error('The sample was simulated')
    const hidden = {
      asset: weth,
      spender: { address: stranger },
      amount: toAmount(5n),
      unlimited: false,
    } as const
    const explanation = { ...swapExplanation, simulation: { ...simulation, allowanceChanges: [hidden] } }
    expect(listAllowances(explanation)).toEqual([{ ...hidden, editable: false }])
  })
})
