import { describe, expect, it } from 'vitest'
import { initialSwapState, reduceSwap, type SwapEvent } from '../../../src/popup/swap/swapState.ts'
import { usdc, weth } from '../approve/support/sampleView.ts'
import { samplePlan } from './support/sampleSwap.ts'

const filled: readonly SwapEvent[] = [
  { type: 'pairChosen', payId: usdc.id, receiveId: weth.id },
  { type: 'amountTyped', text: '1000' },
  { type: 'slippageTyped', text: '0.7' },
  { type: 'offerChosen', quoteId: 'v2' },
]
const plan = { ...samplePlan, takesTwo: false }
const proposed = (step: 'allow' | 'swap'): SwapEvent => ({ type: 'proposed', plan, approvalId: 'a', step })

describe('reduceSwap', () => {
  it('loses nothing of what was filled in by going through every step and back', () => {
    const steps: SwapEvent[] = [proposed('allow'), { type: 'approved', hash: '0x1' }, proposed('swap')]
    expect(run([...filled, ...steps, { type: 'backed' }])).toEqual({ ...run(filled), note: undefined })
  })

  it('waits for the leave after the first step, and is done after the second', () => {
    const allowing = run([proposed('allow'), { type: 'approved', hash: '0x1' }])
    expect(allowing.step).toMatchObject({ name: 'allowing', hash: '0x1' })
    const done = [proposed('swap'), { type: 'approved', hash: '0x2' } as const].reduce(reduceSwap, allowing)
    expect(done.step).toMatchObject({ name: 'done', hash: '0x2' })
  })

  it('counts two steps once leave was asked for, and one where it was not needed', () => {
    expect(run([proposed('swap')]).step).toMatchObject({ plan: { takesTwo: false } })
    expect(run([proposed('allow')]).step).toMatchObject({ plan: { takesTwo: true } })
  })

  it('hears of an approval only while one is under review', () => {
    expect(run([{ type: 'approved', hash: '0x1' }]).step).toEqual({ name: 'form' })
  })

  it('forgets a chosen offer with its pair, and a typed slippage for a chosen one', () => {
    const turned = reduceSwap(run(filled), { type: 'pairChosen', payId: weth.id, receiveId: usdc.id })
    expect(turned).toMatchObject({ quoteId: undefined, amount: '1000' })
    expect(reduceSwap(turned, { type: 'slippageChosen', slippageBps: 100 })).toMatchObject({
      slippageBps: 100,
      slippage: '',
    })
  })

  it('says why it went back, until the person goes on', () => {
    const back = run([proposed('swap'), { type: 'backed', note: 'Rejected. Nothing was swapped.' }])
    expect(back.note).toBe('Rejected. Nothing was swapped.')
    expect(reduceSwap(back, { type: 'amountTyped', text: '2' }).note).toBeUndefined()
  })

  it('shows the problems of a field once it was left, and of all on the way on', () => {
    expect(run([{ type: 'fieldLeft', field: 'amount' }]).visited).toEqual(['amount'])
    expect(run([{ type: 'stopped' }]).visited).toEqual(['amount', 'slippage'])
  })
})

function run(events: readonly SwapEvent[]) {
  return events.reduce(reduceSwap, initialSwapState)
}
