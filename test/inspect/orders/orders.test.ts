import { describe, expect, it } from 'vitest'
import { explainTypedData } from '../../../src/inspect/explainTypedData.ts'
import { createContext, me, router, stranger, weth } from '../support/stubContext.ts'
import { createTypedData } from '../support/typedData.ts'

const collection = `0x${'c7'.repeat(20)}` as const
const nobody = `0x${'00'.repeat(20)}` as const
const ether = 10n ** 18n
const soon = '1800003600'

async function explain(typed: object) {
  const { title, sentences, warnings } = await explainTypedData({
    ...createContext(),
    json: JSON.stringify(typed, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
    address: me,
  })
  return { title, sentences, risks: warnings.map(({ risk, level }) => `${level} ${risk}`) }
}

const item = [
  'uint8 itemType',
  'address token',
  'uint256 identifierOrCriteria',
  'uint256 startAmount',
  'uint256 endAmount',
]
const components = [
  'address offerer',
  'OfferItem[] offer',
  'ConsiderationItem[] consideration',
  'uint256 endTime',
]
const nft = (id: number) => ({
  itemType: 2,
  token: collection,
  identifierOrCriteria: id,
  startAmount: 1,
  endAmount: 1,
})
const coins = (amount: bigint, recipient: string) => ({
  ...{
    itemType: 0,
    token: nobody,
    identifierOrCriteria: 0,
    startAmount: amount,
    endAmount: amount,
    recipient,
  },
})
const sale = (id: number, price: bigint, recipient: string = me) => ({
  offerer: me,
  offer: [nft(id)],
  consideration: price === 0n ? [] : [coins(price, recipient)],
  endTime: soon,
})
const empty = { offerer: nobody, offer: [], consideration: [], endTime: 0 }

function bulk(tree: unknown, type: string, given: object = {}) {
  return createTypedData({
    domain: { name: 'Seaport', version: '1.6', chainId: 1, verifyingContract: router },
    primaryType: 'BulkOrder',
    types: {
      BulkOrder: [`${type} tree`],
      OrderComponents: components,
      OfferItem: item,
      ConsiderationItem: [...item, 'address recipient'],
    },
    message: { tree },
    ...given,
  })
}

describe('a tree of Seaport orders that one signature stands for', () => {
  it('is told order by order: what is given for what, and by whom it can be carried out', async () => {
    const tree = [
      [sale(1, ether), sale(2, 2n * ether)],
      [sale(3, 3n * ether, stranger), empty],
    ]
    const { title, sentences, risks } = await explain(bulk(tree, 'OrderComponents[2][2]'))
    expect(title).toBe('Sign 3 orders')
    expect(sentences).toEqual([
      'You sign 3 orders at once. Each can be carried out without the others.',
      'Order 1: you give unknown token #1. You get 1 ETH for it.',
      'Order 2: you give unknown token #2. You get 2 ETH for it.',
      'Order 3: you give unknown token #3. You get nothing for it. 0xb2b2…b2b2 gets 3 ETH.',
      'They are orders of Seaport: they cost you no network fee, and whoever has the signature can carry them out.',
    ])
    expect(risks).toContain('danger order-for-little')
  })

  it('can’t hide one that gives something away among honest ones, wherever it stands', async () => {
    for (let place = 0; place < 8; place += 1) {
      const leaves = Array.from({ length: 8 }, (_, index) => sale(index, index === place ? 0n : ether))
      const tree = [0, 4].map((at) => [leaves.slice(at, at + 2), leaves.slice(at + 2, at + 4)])
      const { risks } = await explain(bulk(tree, 'OrderComponents[2][2][2]'))
      expect(risks, `${place}`).toEqual(['danger order-for-little'])
    }
  })

  it('of fair orders alone is no reason to worry', async () => {
    const tree = [sale(1, ether), sale(2, ether)]
    expect((await explain(bulk(tree, 'OrderComponents[2]'))).risks).toEqual([])
  })

  it('of one order and much padding is that order', async () => {
    const { sentences } = await explain(bulk([sale(1, ether), empty], 'OrderComponents[2]'))
    expect(sentences[0]).toBe('You give unknown token #1.')
  })

  it('with a leaf that can’t be read is not told at all, and warned of', async () => {
    const odd = { ...sale(2, ether), offer: [{ ...nft(2), itemType: 9 }] }
    const { sentences, risks } = await explain(bulk([sale(1, ether), odd], 'OrderComponents[2]'))
    expect(sentences[0]).toMatch(/^You sign a “BulkOrder”/)
    expect(risks).toEqual(['caution permit-like'])
  })
})

describe('a bid for an item', () => {
  const bid = (brings: readonly object[]) =>
    createTypedData({
      domain: { name: 'Seaport', version: '1.6', chainId: 1, verifyingContract: router },
      primaryType: 'OrderComponents',
      types: {
        OrderComponents: components,
        OfferItem: item,
        ConsiderationItem: [...item, 'address recipient'],
      },
      message: {
        offerer: me,
        offer: [{ ...coins(ether, me), itemType: 1, token: weth, recipient: undefined }],
        consideration: brings,
        endTime: soon,
      },
    })

  it('brings one item, and one is not next to nothing', async () => {
    const { sentences, risks } = await explain(bid([{ ...nft(7), recipient: me }]))
    expect(sentences.slice(0, 2)).toEqual(['You give 1 WETH.', 'You get unknown token #7 for it.'])
    expect(risks).toEqual([])
  })

  it('is a danger where the item goes to somebody else', async () => {
    const { risks } = await explain(bid([{ ...nft(7), recipient: stranger }]))
    expect(risks).toEqual(['danger order-for-little'])
  })
})

describe('an order of Blur', () => {
  const order = (given: object = {}) =>
    createTypedData({
      domain: { name: 'Blur Exchange', version: '1.0', chainId: 1, verifyingContract: router },
      primaryType: 'Order',
      types: {
        Order: [
          ...[
            'address trader',
            'uint8 side',
            'address matchingPolicy',
            'address collection',
            'uint256 tokenId',
          ],
          ...['uint256 amount', 'address paymentToken', 'uint256 price', 'uint256 listingTime'],
          ...['uint256 expirationTime', 'Fee[] fees', 'uint256 salt', 'bytes extraParams', 'uint256 nonce'],
        ],
        Fee: ['uint16 rate', 'address recipient'],
      },
      message: {
        ...{
          trader: me,
          side: 1,
          matchingPolicy: router,
          collection,
          tokenId: 7,
          amount: 1,
          paymentToken: nobody,
        },
        ...{ price: 2n * ether, listingTime: 0, expirationTime: soon, salt: 1, extraParams: '0x', nonce: 0 },
        fees: [{ rate: 50, recipient: stranger }],
        ...given,
      },
    })

  it('that sells an item says what comes of it after the fees, and who gets these', async () => {
    expect(await explain(order())).toEqual({
      title: 'Sign an order',
      sentences: [
        'You give unknown token #7.',
        'You get 1.99 ETH for it.',
        '0xb2b2…b2b2 gets 0.01 ETH.',
        'It is an order of Blur: it costs you no network fee, and whoever has the signature can carry it out.',
      ],
      risks: [],
    })
    expect((await explain(order({ paymentToken: weth, amount: 3 }))).sentences.slice(0, 2)).toEqual([
      'You give 3 × unknown token #7.',
      'You get 1.99 WETH for it.',
    ])
  })

  it.each([
    ['the price is nothing', { price: 0 }],
    ['the fees take it all', { fees: [{ rate: 10_000, recipient: stranger }] }],
    ['the fees are more than all', { fees: [{ rate: 65_535, recipient: stranger }] }],
  ])('that gives the item away is a danger: %s', async (_, given) => {
    expect((await explain(order(given))).risks).toEqual(['danger order-for-little'])
  })

  it('that buys is left to its fields, and warned of', async () => {
    const { sentences, risks } = await explain(order({ side: 0 }))
    expect(sentences[0]).toMatch(/^You sign a “Order”/)
    expect(risks).toEqual(['caution permit-like'])
  })

  it.each([
    ['many sales by their root', 'Root', ['bytes32 root']],
    ['sales by the root of their list', 'Order', ['address trader', 'bytes32 listingsRoot']],
  ])('that stands for %s hides what is sold, which is a danger', async (_, primaryType, fields) => {
    const hash = `0x${'5c'.repeat(32)}`
    const typed = createTypedData({
      domain: { name: 'Blur Exchange', version: '1.0', chainId: 1, verifyingContract: router },
      primaryType,
      types: { [primaryType]: fields },
      message: fields.length === 1 ? { root: hash } : { trader: me, listingsRoot: hash },
    })
    expect((await explain(typed)).risks[0]).toBe('danger hidden-list')
  })
})

it.each(['Maker', 'BatchOrder', 'ERC721Order', 'Listing'])(
  'an order of a market that the wallet can’t read, %s, stays visibly unknown',
  async (primaryType) => {
    const typed = createTypedData({
      domain: { name: 'Market', chainId: 1 },
      primaryType,
      types: { [primaryType]: ['address collection', 'uint256 price'] },
      message: { collection, price: 0 },
    })
    const { sentences, risks } = await explain(typed)
    expect(sentences[0]).toContain('What it lets others do, only its fields below can tell.')
    expect(risks).toEqual(['caution permit-like'])
  },
)
