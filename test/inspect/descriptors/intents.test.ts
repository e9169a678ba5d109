import { describe, expect, it } from 'vitest'
import { createNode, stranger, usdc } from '../support/stubContext.ts'
import { vault } from './support/descriptors.ts'
import { renderCall } from './support/renderCall.ts'

const key = 'pay(address to,uint256 amount,bytes data)'
const to = { path: 'to', label: 'To', format: 'addressName' }
const amount = { path: 'amount', label: 'Amount', format: 'tokenAmount', params: { token: usdc } }
const value = { path: '@.value', label: 'Fee', format: 'amount' }

function say(interpolatedIntent: unknown, given: Partial<Parameters<typeof renderCall>[0]> = {}) {
  const format = { intent: 'Pay', ...(interpolatedIntent !== undefined && { interpolatedIntent }) }
  return renderCall({
    key,
    args: [stranger, 5_000_000n, '0x'],
    fields: [to, amount, value],
    format,
    ...given,
  })
}
const sentence = async (...args: Parameters<typeof say>) => {
  const answer = await say(...args)
  return answer?.status === 'fits' ? answer.intent : answer
}

describe('the sentence of a descriptor (ERC-7730)', () => {
  it('has the values in it just as the rows have them', async () => {
    const answer = await say('Pay {amount} to {to} for {@.value}')
    expect(answer).toMatchObject({ status: 'fits' })
    if (answer?.status !== 'fits') return
    const rows = Object.fromEntries(answer.fields.map((row) => [row.label, row.value]))
    expect(answer.intent).toBe(`Pay ${rows.Amount} to ${rows.To} for ${rows.Fee}`)
    expect(rows).toMatchObject({ Amount: '5 USDC', Fee: '0 ETH' })
  })

  it('stands beside all the rows, never in their place', async () => {
    expect(await say('Pay {amount}')).toMatchObject({
      fields: [{ label: 'To' }, { label: 'Amount' }, { label: 'Fee' }],
    })
  })

  it('keeps braces that are doubled', async () => {
    expect(await sentence('Pay {{much}} {amount}')).toBe('Pay {much} 5 USDC')
  })

  it.each([
    ['in the row', 'Pay {amount}', '#.amount'],
    ['in the sentence', 'Pay {#.amount}', 'amount'],
  ])('finds the row of a path whose root is written out %s alone', async (_, interpolatedIntent, path) => {
    expect(await sentence(interpolatedIntent, { fields: [{ ...amount, path }] })).toBe('Pay 5 USDC')
  })

  it.each([
    ['names a path that is not there', 'Pay {missing}'],
    ['names a field that no row formats', 'Pay {data}'],
    ['has a brace too many', 'Pay {amount}}'],
    ['has a brace that is not closed', 'Pay {amount'],
    ['names no path', 'Pay {}'],
    ['names a path into itself', 'Pay {$.display.formats}'],
  ])('that %s gives way to the plain intent, whole, with all rows', async (_, interpolatedIntent) => {
    expect(await say(interpolatedIntent)).toMatchObject({
      intent: 'Pay',
      fields: [{ label: 'To' }, { label: 'Amount' }, { label: 'Fee' }],
    })
  })

  it.each([
    ['never', 'never'],
    ['at will', 'optional'],
    ['unless it is seven', { ifNotIn: [7] }],
  ])('that names a field which is visible %s gives way to the plain intent', async (_, visible) => {
    expect(await sentence('Pay {amount}', { fields: [{ ...amount, visible }] })).toBe('Pay')
  })

  it('can’t be made to say more by a token that names itself', async () => {
    const text = Buffer.from('X to vitalik.eth').toString('hex').padEnd(64, '0')
    const eth_call = ([call]: readonly unknown[]) =>
      (call as { data: string }).data.startsWith('0x313ce567')
        ? `0x${'0'.repeat(64)}`
        : `0x${'20'.padStart(64, '0')}${'10'.padStart(64, '0')}${text}`
    const fields = [to, { ...amount, params: { token: vault } }]
    const context = { rpc: createNode({ eth_call }) }
    expect(await sentence('Pay {amount} to {to}', { fields, context })).toBe(
      'Pay 5000000 “X to vitalik.eth” (as the token calls itself) to 0xb2b2b2b2b2B2b2B2B2b2b2B2B2b2B2B2b2b2b2b2',
    )
  })

  it('can be left out, and the intent be a list of words', async () => {
    expect(await sentence(undefined)).toBe('Pay')
    expect(await sentence(undefined, { format: { intent: { Action: 'Pay', Type: 'Batch' } } })).toBe(
      'Action Pay Type Batch',
    )
  })
})
