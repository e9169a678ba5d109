import { describe, expect, it } from 'vitest'
import { listBatchAllowances } from '../../../../src/popup/approve/kinds/calls/listBatchAllowances.ts'
import { approveExplanation, sampleFees, swapExplanation } from '../support/sampleApprovals.ts'
import { createCallsReview } from '../support/sampleCalls.ts'

const review = createCallsReview([approveExplanation, swapExplanation], sampleFees)

describe('what a batch permits', () => {
  it('in one transaction is what is left at the end', () => {
    expect(listBatchAllowances(review, 'together')).toEqual([])
  })

  it('one after the other is all that stands in between, and no limit of it is edited', () => {
    const lines = listBatchAllowances(review, 'apart')
    expect(lines.map(({ spender, unlimited, editable }) => [spender.name, unlimited, editable])).toEqual([
      ['Uniswap', true, false],
    ])
  })

  it('is what its calls say where it could not be tried out', () => {
    const unknown = { ...review, simulation: { status: 'unavailable' as const, reason: 'No node' } }
    expect(listBatchAllowances(unknown, 'together')).toHaveLength(1)
  })
})
