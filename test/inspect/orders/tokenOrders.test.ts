import { describe, expect, it } from 'vitest'
import { explainTypedData } from '../../../src/inspect/explainTypedData.ts'
import { createContext, me, router, stranger, weth } from '../support/stubContext.ts'
import { createTypedData } from '../support/typedData.ts'

const now = 1_800_000_000n
const soon = now + 3_600n
const year = 365n * 24n * 60n * 60n
const ether = 10n ** 18n
const COIN = `0x${'ee'.repeat(20)}`
const forEver = 'caution permit-long-deadline'

async function explain(primaryType: string, fields: Readonly<Record<string, readonly [string, unknown]>>) {
  const typed = createTypedData({
    domain: { name: 'Exchange', version: '1', chainId: 1, verifyingContract: router },
    primaryType,
    types: { [primaryType]: Object.entries(fields).map(([name, [type]]) => `${type} ${name}`) },
    message: Object.fromEntries(Object.entries(fields).map(([name, [, value]]) => [name, value])),
  })
  const { sentences, warnings } = await explainTypedData({
    ...createContext({ nowMs: Number(now) * 1000 }),
    json: JSON.stringify(typed, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
    address: me,
  })
  return {
    sentences,
    risks: warnings.map(({ risk, level }) => `${level} ${risk}`),
    titles: warnings.map(({ title }) => title),
  }
}

const inch = (traits: bigint) =>
  explain('Order', {
    ...{ salt: ['uint256', 1], maker: ['address', me], receiver: ['address', `0x${'00'.repeat(20)}`] },
    ...{ makerAsset: ['address', weth], takerAsset: ['address', COIN] },
    ...{ makingAmount: ['uint256', ether], takingAmount: ['uint256', 2n * ether] },
    makerTraits: ['uint256', traits],
  })
const otc = (expiryAndNonce: bigint) =>
  explain('OtcOrder', {
    ...{ makerToken: ['address', weth], takerToken: ['address', COIN] },
    ...{ makerAmount: ['uint128', ether], takerAmount: ['uint128', 2n * ether] },
    ...{ maker: ['address', me], expiryAndNonce: ['uint256', expiryAndNonce] },
  })
const cow = (feeAmount: bigint, validTo = soon, buyAmount = 2n * ether) =>
  explain('Order', {
    ...{ sellToken: ['address', weth], buyToken: ['address', COIN], receiver: ['address', me] },
    ...{
      sellAmount: ['uint256', ether],
      buyAmount: ['uint256', buyAmount],
      feeAmount: ['uint256', feeAmount],
    },
    validTo: ['uint32', validTo],
  })
const limit = (feeRecipient: string) =>
  explain('LimitOrder', {
    ...{ makerToken: ['address', weth], takerToken: ['address', COIN] },
    ...{ makerAmount: ['uint128', ether], takerAmount: ['uint128', 2n * ether] },
    ...{ takerTokenFeeAmount: ['uint128', ether], feeRecipient: ['address', feeRecipient] },
    ...{ maker: ['address', me], expiry: ['uint64', soon] },
  })

describe('an order of one token for another', () => {
  it('names coins where it brings coins', async () => {
    const said = ['You give 1 WETH.', 'You get 2 ETH for it.']
    for (const { sentences } of [await inch(soon << 80n), await otc(soon << 192n), await cow(0n)]) {
      expect(sentences.slice(0, 2)).toEqual(said)
    }
  })

  it('of CoW Protocol takes its fee beside what is sold', async () => {
    const { sentences, risks } = await cow(ether / 2n)
    expect(sentences.slice(0, 3)).toEqual([
      'You give 1.5 WETH.',
      'You get 2 ETH for it.',
      '0x7a25…488D gets 0.5 WETH.',
    ])
    expect(risks).toEqual([])
  })

  it('of which most is a fee is a danger', async () => {
    expect((await cow(ether)).risks).toEqual([])
    expect((await cow(ether + 1n)).risks).toEqual(['danger order-for-little'])
  })

  it.each([
    ['half of what it gives is worth', ether / 2n, 50],
    ['a thousandth of it', ether / 1_000n, 100],
    ['a little less than trades may cost', (ether * 84n) / 100n, 16],
  ])('that brings %s is a danger', async (_, amount, percent) => {
    const { risks, titles } = await cow(0n, soon, amount)
    expect(risks).toEqual(['danger order-bad-price'])
    expect(titles).toEqual([`You would lose about ${percent} % by this order`])
  })

  it('that brings what it gives is worth, more, or as little less as trades cost, is none', async () => {
    for (const percent of [85n, 99n, 100n, 300n]) {
      expect((await cow(0n, soon, (ether * percent) / 100n)).risks, `${percent}`).toEqual([])
    }
  })

  it('whose fee makes the price a bad one is a danger', async () => {
    expect((await cow(ether / 10n, soon, ether)).risks).toEqual([])
    expect((await cow(ether / 4n, soon, ether)).risks).toEqual(['danger order-bad-price'])
  })

  it('of 0x says who gets the fee that its filler pays', async () => {
    expect((await limit(stranger)).sentences[2]).toBe('0xb2b2…b2b2 gets 1 ETH.')
    expect((await limit(me)).sentences[1]).toBe('You get 2 ETH, 1 ETH for it.')
  })

  it.each([
    ['1inch', (end: bigint) => inch((7n << 200n) | (end << 80n) | 5n)],
    ['0x, by over-the-counter terms', (end: bigint) => otc((end << 192n) | (9n << 128n) | 3n)],
    ['CoW Protocol', (end: bigint) => cow(0n, end)],
  ])('of %s that stands for more than half a year is worth a caution', async (_, sign) => {
    expect((await sign(now + year / 2n)).risks).toEqual([])
    expect((await sign(now + year)).risks).toEqual([forEver])
  })

  it('of 1inch whose traits name no end stands for ever', async () => {
    expect((await inch(5n)).risks).toEqual([forEver])
  })
})
