import '../support/inEnglish.ts'
import { describe, expect, it } from 'vitest'
import { describeWorsening } from '../../../src/popup/swap/describeWorsening.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import { approveExplanation, transactionApproval } from '../approve/support/sampleApprovals.ts'
import { samplePlan } from './support/sampleSwap.ts'

/** What the approval's own call insists on. */
const underReview = 343_076_000_000_000_000n

describe('describeWorsening', () => {
  it('says when the worst case under review is less than the one that was chosen', () => {
    expect(describeWorsening(choose(underReview + 1_000_000_000_000n), transactionApproval())).toBe(
      'The price has moved: you chose an offer of at least 0.343077 WETH, and it is now at least 0.343076 WETH.',
    )
  })

  it('says nothing when it is no worse, when it is not known yet, or when it is about the leave', () => {
    expect(describeWorsening(choose(underReview), transactionApproval())).toBeUndefined()
    expect(describeWorsening(choose(underReview + 1n), undefined)).toBeUndefined()
    const leave = transactionApproval(approveExplanation)
    expect(describeWorsening(choose(underReview + 1n), leave)).toBeUndefined()
  })
})

function choose(minimumReceived: bigint) {
  return { ...samplePlan, quote: { ...samplePlan.quote, minimumReceived: toAmount(minimumReceived) } }
}
