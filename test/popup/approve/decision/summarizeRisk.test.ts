import { describe, expect, it } from 'vitest'
import { getWarnings, summarizeRisk } from '../../../../src/popup/approve/decision/summarizeRisk.ts'
import {
  cautionWarning,
  dangerWarning,
  sampleApprovals,
  swapExplanation,
  transactionApproval,
} from '../support/sampleApprovals.ts'

describe('summarizeRisk', () => {
  it('names the gravest warning', () => {
    expect(levelOf({ ...swapExplanation, warnings: [cautionWarning, dangerWarning] })).toBe('danger')
    expect(levelOf({ ...swapExplanation, warnings: [cautionWarning] })).toBe('caution')
    expect(levelOf(swapExplanation)).toBe('calm')
  })

  it('never takes for calm what was not simulated in whole', () => {
    const { simulation } = swapExplanation
    if (simulation.status !== 'succeeded') throw new Error('The sample was simulated')
    expect(levelOf({ ...swapExplanation, simulation: { status: 'unavailable', reason: 'x' } })).toBe(
      'unchecked',
    )
    expect(levelOf({ ...swapExplanation, simulation: { ...simulation, complete: false } })).toBe('unchecked')
    const reverted = { ...simulation, status: 'reverted', reason: 'x' } as const
    expect(levelOf({ ...swapExplanation, simulation: reverted })).toBe('unchecked')
  })

  it('never takes for calm what was not worked out', () => {
    const failed = transactionApproval(swapExplanation, { reviewState: 'failed', review: undefined })
    expect(summarizeRisk(failed).level).toBe('unchecked')
    expect(summarizeRisk({ ...failed, reviewState: 'working' }).level).toBe('working')
  })

  it('needs no simulation for what changes nothing', () => {
    expect(summarizeRisk(sampleApprovals.switchChain).level).toBe('calm')
  })
})

describe('getWarnings', () => {
  it('puts the gravest first', () => {
    const approval = transactionApproval({ ...swapExplanation, warnings: [cautionWarning, dangerWarning] })
    expect(getWarnings(approval)).toEqual([dangerWarning, cautionWarning])
  })
})

function levelOf(explanation: typeof swapExplanation) {
  return summarizeRisk(transactionApproval(explanation)).level
}
