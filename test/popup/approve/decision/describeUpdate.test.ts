import { describe, expect, it } from 'vitest'
import { describeUpdate } from '../../../../src/popup/approve/decision/describeUpdate.ts'
import type { AllowanceChange } from '../../../../src/protocol/explanation.ts'
import { toAmount } from '../../../../src/protocol/primitives.ts'
import { cautionWarning, swapExplanation, transactionApproval } from '../support/sampleApprovals.ts'
import { stranger, usdc } from '../support/sampleView.ts'

const before = transactionApproval()
const { simulation } = swapExplanation
if (simulation.status !== 'succeeded') throw new Error('The sample was simulated')

describe('describeUpdate', () => {
  it('takes a new block alone for no change', () => {
    const newer = { ...simulation, blockNumber: toAmount(21_400_119n), gasUsed: toAmount(119_000n) }
    const after = transactionApproval({ ...swapExplanation, simulation: newer })
    expect(describeUpdate(before, after)).toMatchObject({ material: false })
  })

  it('tells the person to look again when the balance changes are others', () => {
    const worse = { ...simulation, balanceChanges: [{ asset: usdc, amount: toAmount(-2_000_000_000n) }] }
    const after = transactionApproval({ ...swapExplanation, simulation: worse })
    expect(describeUpdate(before, after)).toEqual({
      sentence: 'Updated: what it does changed. Look again.',
      material: true,
    })
  })

  it('tells the person to look again when an allowance holds for days longer, and not for seconds', () => {
    const noon = Date.UTC(2030, 3, 2, 12)
    const during = (endsAtMs: number) => {
      const leave = {
        asset: usdc,
        spender: { address: stranger } as const,
        amount: toAmount(5n),
        unlimited: false,
      }
      const allowanceChanges: AllowanceChange[] = [{ ...leave, endsAtMs }]
      return transactionApproval({ ...swapExplanation, simulation: { ...simulation, allowanceChanges } })
    }
    expect(describeUpdate(during(noon), during(noon + 12_000))).toMatchObject({ material: false })
    expect(describeUpdate(during(noon), during(noon + 86_400_000))).toMatchObject({ material: true })
  })

  it('names a change of the warnings first', () => {
    const after = transactionApproval({ ...swapExplanation, title: 'Else', warnings: [cautionWarning] })
    expect(describeUpdate(before, after).sentence).toContain('warnings')
  })

  it('mentions a fee that moved', () => {
    const { review } = before
    if (!review) throw new Error('The sample has a review')
    const after = { ...before, review: { ...review, gasLimit: toAmount(1n) } }
    expect(describeUpdate(before, after).sentence).toContain('fee')
  })
})
