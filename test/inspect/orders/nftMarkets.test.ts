import { describe, expect, it } from 'vitest'
import { explainTypedData } from '../../../src/inspect/explainTypedData.ts'
import { createContext, me, router, stranger, weth } from '../support/stubContext.ts'
import { createTypedData } from '../support/typedData.ts'

const collection = `0x${'c7'.repeat(20)}` as const
const nobody = `0x${'00'.repeat(20)}` as const
const COIN = `0x${'ee'.repeat(20)}` as const
const ether = 10n ** 18n
const soon = '1800003600'

async function explain(typed: object) {
  const { sentences, warnings } = await explainTypedData({
    ...createContext(),
    json: JSON.stringify(typed, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
    address: me,
  })
  return { sentences, risks: warnings.map(({ risk, level }) => `${level} ${risk}`) }
}

const Maker = [
  ...['uint8 quoteType', 'uint256 globalNonce', 'uint256 subsetNonce', 'uint256 orderNonce'],
  ...['uint256 strategyId', 'uint8 collectionType', 'address collection', 'address currency'],
  ...['address signer', 'uint256 startTime', 'uint256 endTime', 'uint256 price'],
  ...['uint256[] itemIds', 'uint256[] amounts', 'bytes additionalParameters'],
]
const ask = (given: object = {}) => ({
  ...{ quoteType: 1, globalNonce: 0, subsetNonce: 0, orderNonce: 0, strategyId: 0, collectionType: 0 },
  ...{ collection, currency: nobody, signer: me, startTime: 0, endTime: soon, price: ether },
  ...{ itemIds: [7], amounts: [1], additionalParameters: '0x', ...given },
})
const empty = ask({ quoteType: 0, collection: nobody, signer: nobody, price: 0, itemIds: [0], amounts: [0] })
const looksRare = (message: object, primaryType = 'Maker', types: object = {}) =>
  createTypedData({
    domain: { name: 'LooksRareProtocol', version: '2', chainId: 1, verifyingContract: router },
    ...{ primaryType, types: { ...types, Maker }, message },
  })
const batch = (tree: unknown, type: string) =>
  looksRare({ tree }, 'BatchOrder', { BatchOrder: [`${type} tree`] })

describe('an order of LooksRare', () => {
  it('that sells says what comes of it, and that the market takes fees which it does not name', async () => {
    const { sentences, risks } = await explain(looksRare(ask()))
    expect(sentences.slice(0, 2)).toEqual([
      'You give unknown token #7.',
      'You get 1 ETH for it, less the fees that the market takes.',
    ])
    expect(risks).toEqual([])
  })

  it('that sells several of a kind says each', async () => {
    const { sentences } = await explain(
      looksRare(ask({ collectionType: 1, itemIds: [7, 8], amounts: [2, 30] })),
    )
    expect(sentences[0]).toBe('You give 2 × unknown token #7, 30 × unknown token #8.')
  })

  it('that bids says what goes, for an item or for any of a collection', async () => {
    const bid = { quoteType: 0, currency: weth }
    expect((await explain(looksRare(ask(bid)))).sentences.slice(0, 2)).toEqual([
      'You give 1 WETH.',
      'You get unknown token #7 for it.',
    ])
    const { sentences, risks } = await explain(looksRare(ask({ ...bid, strategyId: 1, itemIds: [0] })))
    expect(sentences[1]).toBe('You get unknown token for it.')
    expect(risks).toEqual([])
  })

  it.each([
    ['for nothing', { price: 0 }],
    ['for the least there is', { price: 1 }],
    ['in another’s name', { signer: stranger }],
  ])('that sells %s is a danger', async (_, given) => {
    expect((await explain(looksRare(ask(given)))).risks).toEqual(['danger order-for-little'])
  })

  it('is told one by one where many are signed at once, and none hides', async () => {
    const fair = batch(
      [
        [ask(), ask({ itemIds: [8] })],
        [ask({ itemIds: [9] }), empty],
      ],
      'Maker[2][2]',
    )
    const { sentences, risks } = await explain(fair)
    expect(sentences[0]).toBe('You sign 3 orders at once. Each can be carried out without the others.')
    expect(sentences[3]).toContain('Order 3: you give unknown token #9.')
    expect(risks).toEqual([])
    const robbing = batch([ask(), ask({ itemIds: [8], price: 0 })], 'Maker[2]')
    expect((await explain(robbing)).risks).toEqual(['danger order-for-little'])
  })

  it.each([
    ['its price follows rules of another contract', { strategyId: 3 }],
    ['it names more items than amounts', { itemIds: [7, 8] }],
    ['it is of a kind of items that is unknown', { collectionType: 2 }],
  ])('is left to its fields, and warned of, where %s', async (_, given) => {
    const { sentences, risks } = await explain(looksRare(ask(given)))
    expect(sentences[0]).toMatch(/^You sign a “Maker”/)
    expect(risks).toEqual(['caution permit-like'])
  })
})

const Fee = ['address recipient', 'uint256 amount', 'bytes feeData']
const Property = ['address propertyValidator', 'bytes propertyData']
const fee = { recipient: stranger, amount: ether / 40n, feeData: '0x' }

function zeroEx(type: '721' | '1155', given: object = {}) {
  const item = `erc${type}Token`
  const primaryType = `ERC${type}Order`
  return createTypedData({
    domain: { name: 'ZeroEx', version: '1.0.0', chainId: 1, verifyingContract: router },
    primaryType,
    types: {
      [primaryType]: [
        ...['uint8 direction', 'address maker', 'address taker', 'uint256 expiry', 'uint256 nonce'],
        ...['address erc20Token', 'uint256 erc20TokenAmount', 'Fee[] fees'],
        ...[`address ${item}`, `uint256 ${item}Id`, `Property[] ${item}Properties`],
        ...(type === '1155' ? ['uint128 erc1155TokenAmount'] : []),
      ],
      ...{ Fee, Property },
    },
    message: {
      ...{ direction: 0, maker: me, taker: nobody, expiry: soon, nonce: 1, erc20Token: COIN },
      ...{ erc20TokenAmount: ether, fees: [fee], [item]: collection, [`${item}Id`]: 7 },
      ...{ [`${item}Properties`]: [], ...(type === '1155' && { erc1155TokenAmount: 12 }), ...given },
    },
  })
}

describe('an order of 0x for an item', () => {
  it('that sells brings all of its price: who buys pays the fees', async () => {
    const { sentences, risks } = await explain(zeroEx('721'))
    expect(sentences.slice(0, 2)).toEqual(['You give unknown token #7.', 'You get 1 ETH for it.'])
    expect(risks).toEqual([])
    expect((await explain(zeroEx('1155'))).sentences[0]).toBe('You give 12 × unknown token #7.')
  })

  it('that buys costs its price and the fees, for an item or for any with certain properties', async () => {
    const buy = { direction: 1, erc20Token: weth }
    const { sentences, risks } = await explain(zeroEx('721', buy))
    expect(sentences.slice(0, 2)).toEqual(['You give 1.025 WETH.', 'You get unknown token #7 for it.'])
    expect(risks).toEqual([])
    const any = { erc721TokenProperties: [{ propertyValidator: stranger, propertyData: '0x' }] }
    expect((await explain(zeroEx('721', { ...buy, ...any }))).sentences[1]).toBe(
      'You get unknown token for it.',
    )
  })

  it.each([
    ['for nothing', { erc20TokenAmount: 0 }],
    ['for the least there is', { erc20TokenAmount: 1 }],
    ['in another’s name', { maker: stranger }],
  ])('that sells %s is a danger', async (_, given) => {
    expect((await explain(zeroEx('721', given))).risks).toEqual(['danger order-for-little'])
  })

  it('is left to its fields, and warned of, where it is neither to buy nor to sell', async () => {
    const { sentences, risks } = await explain(zeroEx('721', { direction: 2 }))
    expect(sentences[0]).toMatch(/^You sign a “ERC721Order”/)
    expect(risks).toEqual(['caution permit-like'])
  })
})
