import '../support/inEnglish.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateSwap } from '../../../src/popup/swap/validateSwap.ts'
import { formatPlainAmount } from '../../../src/popup/ui/format/formatPlainAmount.ts'
import { usdc } from '../approve/support/sampleView.ts'

const balance = 3_200_000_000n
const form = { pay: { asset: usdc, balance }, amount: '1000', slippageBps: 50, slippage: '' }

describe('validateSwap', () => {
  it('gives what the exchanges can be asked', () => {
    expect(validateSwap(form)).toEqual({ terms: { amount: 1_000_000_000n, slippageBps: 50 }, problems: {} })
  })

  it('counts a typed slippage before a chosen one', () => {
    expect(validateSwap({ ...form, slippage: '0.75' }).terms?.slippageBps).toBe(75)
  })

  it.each([
    ['', 'How much?'],
    ['0', 'more than nothing'],
    ['1,500', 'in digits'],
    ['1.1234567', 'USDC has at most 6 digits after the point.'],
  ])('asks nothing about the amount “%s”, and says what is wrong', (amount, problem) => {
    const { terms, problems } = validateSwap({ ...form, amount })
    expect(terms).toBeUndefined()
    expect(problems.amount).toContain(problem)
  })

  it('finds a problem with any amount above the balance, and with none up to it; it can be asked about all the same', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n * balance }), (amount) => {
        const { terms, problems } = validateSwap({ ...form, amount: formatPlainAmount(amount, 6) })
        expect(problems.amount === undefined).toBe(amount <= balance)
        expect(terms?.amount).toBe(amount)
      }),
    )
  })

  it.each(['0', '51', 'much', '0.001', '-1'])('refuses a slippage of “%s”', (slippage) => {
    const { terms, problems } = validateSwap({ ...form, slippage })
    expect(terms).toBeUndefined()
    expect(problems.slippage).toBe('Choose between 0.01% and 50%.')
  })
})
