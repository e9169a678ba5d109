import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canApprove, type DecisionState } from '../../../../src/popup/approve/decision/canApprove.ts'
import { cautionWarning, dangerWarning, transactionApproval } from '../support/sampleApprovals.ts'

const ready: DecisionState = {
  approval: transactionApproval(),
  warnings: [cautionWarning],
  acknowledged: false,
  inFront: true,
  armed: true,
  obstacle: undefined,
  busy: false,
}

describe('canApprove', () => {
  it('allows what is worked out, in front, and has been there long enough', () => {
    expect(canApprove(ready)).toEqual({ allowed: true })
  })

  it.each<[string, Partial<DecisionState>, string]>([
    ['is being decided', { busy: true }, 'busy'],
    ['is being worked out', { approval: { ...ready.approval, reviewState: 'working' } }, 'working'],
    ['could not be worked out', { approval: { ...ready.approval, reviewState: 'failed' } }, 'failed'],
    ['has no review', { approval: { reviewState: 'ready', review: undefined } }, 'failed'],
    ['is blocked', { obstacle: 'Not enough ether.' }, 'obstacle'],
    ['is dangerous and not understood', { warnings: [dangerWarning] }, 'unacknowledged'],
    ['is behind another window', { inFront: false, armed: false }, 'unfocused'],
    ['has just come up', { armed: false }, 'tooSoon'],
  ])('refuses what %s', (_, change, why) => {
    expect(canApprove({ ...ready, ...change })).toMatchObject({ allowed: false, why })
  })

  it('allows what is dangerous once the person has understood the risk', () => {
    expect(canApprove({ ...ready, warnings: [dangerWarning], acknowledged: true }).allowed).toBe(true)
  })

  it('says the obstacle in its own words', () => {
    expect(canApprove({ ...ready, obstacle: 'Not enough ether.' })).toMatchObject({
      sentence: 'Not enough ether.',
    })
  })

  it('allows nothing unless every single condition holds, and says a sentence whenever it refuses', () => {
    const states = fc.record({
      approval: fc.record({
        reviewState: fc.constantFrom('working', 'ready', 'failed'),
        review: fc.constantFrom(undefined, transactionApproval().review),
      }),
      warnings: fc.subarray([cautionWarning, dangerWarning]),
      acknowledged: fc.boolean(),
      inFront: fc.boolean(),
      armed: fc.boolean(),
      obstacle: fc.constantFrom(undefined, 'Not enough ether.'),
      busy: fc.boolean(),
    })
    fc.assert(
      fc.property(states, (state) => {
        const isSafe =
          state.approval.reviewState === 'ready' &&
          state.approval.review !== undefined &&
          (state.acknowledged || !state.warnings.includes(dangerWarning)) &&
          state.inFront &&
          state.armed &&
          state.obstacle === undefined &&
          !state.busy
        const decision = canApprove(state as DecisionState)
        expect(decision.allowed).toBe(isSafe)
        if (!decision.allowed) expect(decision.sentence).not.toBe('')
      }),
    )
  })
})
