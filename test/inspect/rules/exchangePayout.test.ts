import { describe, expect, it } from 'vitest'
import { explainTypedData } from '../../../src/inspect/explainTypedData.ts'
import { typeHyperliquid } from '../support/hyperliquid.ts'
import { createContext, me, stranger } from '../support/stubContext.ts'

const friend = `0x${'f1'.repeat(20)}` as const

async function explain(action: Parameters<typeof typeHyperliquid>[0], message: object) {
  const { title, sentences, warnings } = await explainTypedData({
    ...createContext({ knownAddresses: new Set([friend]) }),
    json: JSON.stringify(typeHyperliquid(action, { chainId: 1, message })),
    address: me,
  })
  return {
    ...{ title, sentence: sentences[0], last: sentences.at(-1) },
    risks: warnings.map(({ risk, level }) => `${level} ${risk}`),
  }
}
const payout = ['danger exchange-payout']
const agent = ['danger agent-approval']
const token = 'PURR:0xc1fb593aeffbeb02f85e0308e9956a90'

describe('a signature for Hyperliquid', () => {
  it.each([
    ['UsdSend', {}, 'Send 1000.5 USDC at Hyperliquid'],
    ['Withdraw', {}, 'Take 1000.5 USDC out of Hyperliquid'],
    ['SpotSend', { token }, 'Send 1000.5 PURR at Hyperliquid'],
    ['SendAsset', { token }, 'Send 1000.5 PURR at Hyperliquid'],
  ] as const)('that sends money says what goes to whom: %s', async (action, fields, title) => {
    const sent = (destination: string) => explain(action, { ...fields, destination, amount: '1000.5' })
    const told = await sent(stranger)
    expect(told).toMatchObject({ title, risks: payout })
    expect(told.sentence).toContain('0xb2b2…b2b2')
    for (const known of [me, friend]) expect((await sent(known)).risks).toEqual([])
  })

  it('on the test network sends nothing of worth', async () => {
    const told = await explain('UsdSend', {
      ...{ hyperliquidChain: 'Testnet', destination: stranger, amount: '5' },
    })
    expect(told.risks).toEqual([])
    expect(told.last).toBe('It is for Hyperliquid’s test network, where nothing is worth anything.')
  })

  it('that names no sound amount or address is left to its fields', async () => {
    for (const message of [
      { destination: stranger, amount: '1 (a gift)' },
      { destination: 'your own account', amount: '1' },
    ]) {
      expect((await explain('Withdraw', message)).title).toBe('Sign “HyperliquidTransaction:Withdraw”')
    }
  })

  it('that hands the account over names those who rule it then', async () => {
    const hand = (authorizedUsers: readonly string[]) =>
      explain('ConvertToMultiSigUser', { signers: JSON.stringify({ authorizedUsers, threshold: 1 }) })
    expect(await hand([me, stranger])).toMatchObject({
      sentence: expect.stringContaining('ruled from then on by 0xA1A1…a1a1, 0xb2b2…b2b2'),
      risks: agent,
    })
    expect((await hand([me])).risks).toEqual([])
    expect(await explain('ConvertToMultiSigUser', { signers: 'null' })).toMatchObject({
      ...{ sentence: 'Your account at Hyperliquid is yours alone again.', risks: [] },
    })
  })

  it('that lets others trade or charge, or moves money within, says so', async () => {
    expect(await explain('ApproveAgent', { agentAddress: stranger })).toMatchObject({
      title: 'Let another key trade at Hyperliquid',
      risks: agent,
    })
    expect((await explain('ApproveBuilderFee', { builder: stranger, maxFeeRate: '0.01%' })).sentence).toBe(
      '0xb2b2…b2b2 may take up to 0.01% of each trade that it hands in for you.',
    )
    expect((await explain('UsdClassTransfer', { amount: '5', toPerp: true })).sentence).toBe(
      '5 USDC go from your spot balance to your perpetuals balance. Both are yours.',
    )
  })
})
