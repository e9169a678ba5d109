import type { Hex } from 'viem'
import { describe, expect, it } from 'vitest'
import { explainTransaction } from '../../../src/inspect/explainTransaction.ts'
import { createContext, createRequest, me, stranger, weth } from '../support/stubContext.ts'
import { encodeSeaport } from '../used/seaportAbi.ts'
import {
  type Asked,
  type Components,
  coin,
  createOrder,
  type Item,
  kinds,
  some,
  toAdvanced,
  toBasic,
  toOrder,
} from '../used/seaportOrder.ts'

const seaport: Hex = '0x0000000000000068f116a894984e2db1123eb395'
const collection: Hex = `0x${'c7'.repeat(20)}`
const other: Hex = `0x${'d0'.repeat(20)}`
const ZERO: Hex = `0x${'00'.repeat(32)}`
const ether = 10n ** 18n
const nft = (id: bigint) => some(kinds.erc721, collection, 1n, id)

const order = (offerer: Hex, offer: readonly Item[], asked: readonly Asked[]) =>
  createOrder({ offerer, offer, asked, startTime: 0n, endTime: 2n ** 40n })
const sale = (id: bigint, price = ether) =>
  order(
    other,
    [nft(id)],
    [
      { ...coin(price), recipient: other },
      { ...coin(price / 40n), recipient: stranger },
    ],
  )
const bid = order(
  other,
  [some(kinds.erc20, weth, ether)],
  [
    { ...nft(1n), recipient: other },
    { ...some(kinds.erc20, weth, ether / 40n), recipient: stranger },
  ],
)
const advanced = (signed: Components, part?: [bigint, bigint]) => toAdvanced(signed, '0x', part)
const plain = (signed: Components) => toOrder(signed, '0x')

async function explain(name: string, args: readonly unknown[], to = seaport, value = 0n) {
  const transaction = createRequest({ to, data: encodeSeaport(name, args), value: `${value}` as never })
  const { title, sentences, intent, warnings } = await explainTransaction({ ...createContext(), transaction })
  return { title, said: sentences.join(' '), intent, risks: warnings.map(({ risk }) => risk) }
}

describe('an order of somebody else’s that is carried out', () => {
  it.each([
    ['fulfillBasicOrder', [toBasic(sale(1n), '0x', 0)]],
    ['fulfillBasicOrder_efficient_6GL6yc', [toBasic(sale(1n), '0x', 3)]],
    ['fulfillOrder', [plain(sale(1n)), ZERO]],
    ['fulfillAdvancedOrder', [advanced(sale(1n)), [], ZERO, me]],
    ['fulfillAdvancedOrder', [advanced(sale(1n)), [], ZERO, `0x${'0'.repeat(40)}`]],
  ])('by %s says what goes, fees included, and what comes', async (name, args) => {
    const { title, said } = await explain(name, args)
    expect(title).toBe('Trade 1.025 ETH for unknown token #1')
    expect(said).toContain(
      'You give 1.025 ETH. You get unknown token #1 for it. The trade is done by Seaport.',
    )
  })

  it.each([
    ['fulfillAvailableOrders', [[sale(1n), sale(2n)].map(plain), [], [], ZERO, 2n]],
    ['fulfillAvailableAdvancedOrders', [[advanced(sale(1n)), advanced(sale(2n))], [], [], [], ZERO, me, 2n]],
  ])('among several, by %s, is added up, and what is gone is left out', async (name, args) => {
    const { said } = await explain(name, args)
    expect(said).toContain(
      'You give at most 2.05 ETH. You get unknown token #1, unknown token #2 for it, as far as it is still to be had. You pay nothing for what is gone by then.',
    )
  })

  it.each([
    ['fulfillBasicOrder', [toBasic(bid, '0x', 16)], '0.975 WETH'],
    ['fulfillOrder', [plain(bid), ZERO], '1 WETH'],
  ])('that buys the person’s item, by %s, says what is left of the price', async (name, args, price) => {
    const { said } = await explain(name, args)
    expect(said).toContain('unknown token #1')
    expect(said).toContain(`You get ${price} for it.`)
  })

  it('in part is told by that part, rounded against the person', async () => {
    const { said } = await explain('fulfillAdvancedOrder', [
      advanced(sale(1n, 1_000n), [1n, 3n]),
      [],
      ZERO,
      me,
    ])
    expect(said).toContain('You give 0.000000000000000343 ETH.')
  })

  it('says which item of a collection was chosen', async () => {
    const any = order(
      other,
      [some(kinds.erc20, weth, ether)],
      [{ ...some(kinds.anyErc721, collection, 1n), recipient: other }],
    )
    const chosen = { orderIndex: 0n, side: 1, index: 0n, identifier: 77n, criteriaProof: [] }
    const { said } = await explain('fulfillAdvancedOrder', [advanced(any), [chosen], ZERO, me])
    expect(said).toContain('You give unknown token #77.')
  })

  it('for somebody else’s good is a danger', async () => {
    const { said, risks } = await explain('fulfillAdvancedOrder', [advanced(sale(1n)), [], ZERO, stranger])
    expect(said).toContain('0xb2b2…b2b2, not you, gets unknown token #1 for it.')
    expect(risks).toContain('swap-recipient-elsewhere')
  })

  it('at a contract that nobody knows is said to be done there', async () => {
    const { said, risks } = await explain('fulfillOrder', [plain(sale(1n)), ZERO], stranger)
    expect(said).toContain('which the wallet does not know')
    expect(risks).toContain('unknown-contract')
  })
})

describe('an order of one’s own', () => {
  const own = (price: bigint, recipient: Hex = me) => order(me, [nft(1n)], [{ ...coin(price), recipient }])

  it('that is put on the chain is told as what it offers and asks for', async () => {
    const { title, said, risks } = await explain('validate', [[plain(own(ether))]])
    expect(title).toBe('Put an order up')
    expect(said).toContain(
      'You offer unknown token #1. You get 1 ETH for it. It stands at Seaport from then on',
    )
    expect(risks).not.toContain('order-for-little')
  })

  it.each([
    ['validate', [[plain(own(ether)), plain(own(0n))]]],
    ['validate', [[plain(own(ether, stranger))]]],
    ['matchAdvancedOrders', [[advanced(own(0n))], [], [], stranger]],
    ['matchOrders', [[plain(own(999n))], []]],
  ])('that gives it away is a danger, by %s', async (name, args) => {
    expect((await explain(name, args)).risks).toContain('order-for-little')
  })

  it('is taken back, one or several or all', async () => {
    const components = own(ether)
    expect((await explain('cancel', [[components]])).said).toContain('You take back an order at Seaport')
    expect((await explain('cancel', [[components, components]])).title).toBe('Take back 2 orders')
    expect((await explain('incrementCounter', [])).said).toContain('You take back every order')
  })
})

describe('what is no trade of the person’s', () => {
  it.each([
    ['matchOrders', [[plain(sale(1n)), plain(bid)], []]],
    ['validate', [[plain(sale(1n))]]],
    ['fulfillOrder', [plain({ ...sale(1n), offer: [{ ...nft(1n), itemType: 9 }] }), ZERO]],
  ])('stays a call that is not known, by %s', async (name, args) => {
    expect((await explain(name, args)).intent.type).toBe('call')
  })
})
