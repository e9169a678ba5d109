import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateSend } from '../../../src/popup/send/validateSend.ts'
import { formatPlainAmount } from '../../../src/popup/ui/format/formatPlainAmount.ts'
import { base, eth, ethereum, stranger, usdc } from '../approve/support/sampleView.ts'

const balance = 3_200_000_000n
const form = { recipient: stranger, amount: '1000', asset: { asset: usdc, balance } }

describe('validateSend', () => {
  it('gives the amount in the smallest unit', () => {
    expect(check({ amount: '1000.5' })).toEqual({
      valid: true,
      send: { recipient: stranger, amount: 1_000_500_000n },
    })
  })

  it.each([
    ['', 'How much?'],
    ['0', 'more than nothing'],
    ['1,500', 'in digits'],
    ['-1', 'in digits'],
    ['1e3', 'in digits'],
    ['1.1234567', 'USDC has at most 6 digits after the point.'],
    ['3200.000001', 'more USDC than you have'],
  ])('says what is wrong with the amount “%s”', (amount, problem) => {
    expect(check({ amount })).toMatchObject({ problems: { amount: expect.stringContaining(problem) } })
  })

  it('takes any amount up to the balance, and none above it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n * balance }), (amount) => {
        const checked = check({ amount: formatPlainAmount(amount, 6) })
        expect(checked.valid).toBe(amount <= balance)
        if (checked.valid) expect(checked.send.amount).toBe(amount)
      }),
    )
  })

  it('asks for no balance that is not known yet', () => {
    expect(check({ amount: '9999', asset: { asset: usdc } }).valid).toBe(true)
  })

  it('names every field that keeps it from going on', () => {
    expect(check({ recipient: '', amount: '' })).toEqual({
      valid: false,
      problems: { recipient: 'Who should receive it?', amount: 'How much?' },
    })
  })

  it('refuses to send a token to its own contract', () => {
    expect(check({ recipient: usdc.address ?? '' })).toMatchObject({
      problems: { recipient: expect.stringContaining('the contract of USDC itself') },
    })
    expect(check({ recipient: usdc.address ?? '', amount: '1', asset: { asset: eth } }).valid).toBe(true)
  })

  it('refuses a payment link for another network, or for a token that is not chosen', () => {
    const elsewhere = `ethereum:${stranger}@${base.id.split(':')[1]}`
    expect(check({ recipient: elsewhere })).toMatchObject({
      problems: { recipient: expect.stringContaining('another network') },
    })
    const otherToken = `ethereum:${stranger}@1/transfer?address=${stranger}`
    expect(check({ recipient: otherToken })).toMatchObject({
      problems: { recipient: expect.stringContaining('not on your list') },
    })
  })
})

function check(change: Partial<typeof form> | { asset: { asset: typeof usdc } }) {
  return validateSend({ ...form, ...change }, ethereum.id)
}
