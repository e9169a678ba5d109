import { describe, expect, it } from 'vitest'
import { initialSendState, reduceSend, type SendEvent } from '../../../src/popup/send/sendState.ts'
import { usdc } from '../approve/support/sampleView.ts'

const filled: readonly SendEvent[] = [
  { type: 'recipientTyped', text: '0xabc' },
  { type: 'assetChosen', assetId: usdc.id },
  { type: 'amountTyped', text: '1.5' },
]

describe('reduceSend', () => {
  it('loses nothing of what was filled in by going to the review and back', () => {
    const before = run(filled)
    const after = run([...filled, { type: 'proposed', approvalId: 'a' }, { type: 'backed' }])
    expect(after).toEqual({ ...before, note: undefined })
  })

  it('says why it went back, until the person types on', () => {
    const back = run([...filled, { type: 'backed', note: 'Rejected. Nothing was sent.' }])
    expect(back.note).toBe('Rejected. Nothing was sent.')
    expect(reduceSend(back, { type: 'amountTyped', text: '2' }).note).toBeUndefined()
  })

  it('keeps what a payment link does not say', () => {
    const state = run([...filled, { type: 'linkRead', recipient: '0xdef' }])
    expect(state).toMatchObject({ recipient: '0xdef', assetId: usdc.id, amount: '1.5' })
  })

  it('shows the problems of a field once it was left, and of all on the way on', () => {
    const left = run([
      { type: 'fieldLeft', field: 'amount' },
      { type: 'fieldLeft', field: 'amount' },
    ])
    expect(left.visited).toEqual(['amount'])
    expect(reduceSend(left, { type: 'stopped' }).visited).toEqual(['recipient', 'amount'])
  })
})

function run(events: readonly SendEvent[]) {
  return events.reduce(reduceSend, initialSendState)
}
