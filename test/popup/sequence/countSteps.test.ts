import { describe, expect, it } from 'vitest'
import { encodeRevocations } from '../../../src/defi/allowances/encodeRevocations.ts'
import { summarizeSequence } from '../../../src/popup/sequence/countSteps.ts'
import { describeStep } from '../../../src/popup/sequence/describeStep.ts'
import type { SequenceEntry, SequenceStep } from '../../../src/protocol/sequence.ts'
import { sampleAllowance } from '../../defi/support/sampleAllowance.ts'

function revoke(...kinds: Parameters<typeof sampleAllowance>[0]['kind'][]): SequenceStep {
  const [revocation] = encodeRevocations(kinds.map((kind, n) => sampleAllowance({ kind, id: `${n}` })))
  if (!revocation) throw new Error('There is one')
  return { type: 'revoke', ...revocation, allowances: [...revocation.allowances] }
}
const entry = (state: SequenceEntry['state']): SequenceEntry => ({
  id: crypto.randomUUID(),
  step: revoke('token'),
  state,
  retries: 0,
})

describe('a sequence on the screen', () => {
  it('counts only what is done as done', () => {
    const entries = [entry('done'), entry('skipped'), entry('failed'), entry('waiting')]
    expect(summarizeSequence({ state: 'running', entries })).toBe('1 of 4 done.')
    expect(summarizeSequence({ state: 'stopped', entries })).toBe(
      'Stopped: 1 of 4 done. Nothing more is sent.',
    )
  })

  it('names each step in plain words', () => {
    expect(describeStep(revoke('token'))).toMatch(/may no longer move USDC$/)
    expect(describeStep(revoke('collection'))).toMatch(/may no longer move every PANE$/)
    expect(describeStep(revoke('permit2', 'permit2'))).toBe('Take back 2 allowances that Permit2 passes on')
    expect(describeStep(revoke('delegation'))).toMatch(/^Stop following the code of/)
  })
})
