import { numberToHex, zeroAddress } from 'viem'
import type { LooksRare } from '../../../devnet/deploy/exchanges/deployLooksRare.ts'
import type { AssetRef } from '../../../src/inspect/assets/assetRef.ts'
import { ASK, BID, createMaker, type Maker, takeMaker, typeMaker, typeMakers } from './looksRareOrder.ts'
import type { OrderForm } from './orderForm.ts'
import { type OrderPlaces, SHARD } from './prepareOrders.ts'

const PRICE = 1_234_567_000_000_000_001n
/** What the exchange takes of a price: half of a hundredth, without what is left over of it. */
const FEE = PRICE / 200n

/** Orders of LooksRare: fair ones in the ways that they are filled, and thefts. Amounts are odd to the last digit. */
export function looksRareForms(places: OrderPlaces, exchange: LooksRare): readonly OrderForm[] {
  const { me, market, now, soon, weth, nft, items, myNft, otherNft } = places
  const times = { signer: me, startTime: now, endTime: soon }
  const ask = (o: Partial<Maker>) =>
    createMaker({
      ...times,
      ...{ quoteType: ASK, collection: nft, currency: zeroAddress, price: PRICE, itemIds: [myNft], ...o },
    })
  const bid = (o: Partial<Maker>) =>
    createMaker({
      ...times,
      ...{ quoteType: BID, collection: nft, currency: weth, price: PRICE, itemIds: [otherNft], ...o },
    })
  const form = (
    name: string,
    maker: Maker,
    says: readonly string[],
    also: Partial<OrderForm> & Omit<Parameters<typeof takeMaker>[1], 'maker' | 'signature'> = {},
  ): OrderForm => {
    const { second, taken, value, ...rest } = also
    const used = { ...(second && { second }), ...(taken && { taken }), ...(value && { value }) }
    return {
      name,
      typed: second ? typeMakers(exchange.address, [maker, second]) : typeMaker(exchange.address, maker),
      says,
      use: (signature) => [takeMaker(exchange, { maker, signature, ...used })],
      ...rest,
    }
  }
  /** A seller is told of fees that the order does not name: they go off what comes, and to the market. */
  const feeOf = (asset: AssetRef, fee = FEE) => ({
    unsaid: [
      { asset, owner: me, amount: -fee },
      { asset, owner: market, amount: fee },
    ],
  })
  /** A bidder pays the price; the market's share goes off what the seller gets. */
  const feeOfSeller = (fee = FEE) => ({
    unsaid: [{ asset: { type: 'erc20', address: weth } as const, owner: market, amount: fee }],
  })
  const coin = { type: 'native' } as const
  const wrapped = { type: 'erc20', address: weth } as const
  const giveItem = `You give PANE #${myNft}.`
  const lessFees = 'for it, less the fees that the market takes.'
  const shards = { collection: items, collectionType: 1, itemIds: [SHARD], amounts: [10n] }
  return [
    form('an item for coins', ask({}), [giveItem, `You get 1.23456 ETH ${lessFees}`], {
      value: PRICE,
      ...feeOf(coin),
    }),
    form(
      'an item for WETH',
      ask({ currency: weth }),
      [giveItem, `You get 1.23456 WETH ${lessFees}`],
      feeOf(wrapped),
    ),
    form(
      'ten of a kind for WETH',
      ask({ ...shards, currency: weth }),
      [`You give 10 × SHARD #${SHARD}.`],
      feeOf(wrapped),
    ),
    form(
      'the first of two orders under one signature',
      ask({ currency: weth }),
      [
        'You sign 2 orders at once. Each can be carried out without the others.',
        `Order 1: you give PANE #${myNft}. You get 1.23456 WETH ${lessFees}`,
      ],
      { second: ask({ price: 2n * PRICE, orderNonce: 1n }), ...feeOf(wrapped) },
    ),
    form(
      'WETH for an item',
      bid({}),
      ['You give 1.23457 WETH.', `You get PANE #${otherNft} for it.`],
      feeOfSeller(),
    ),
    form(
      'WETH for ten of a kind',
      bid(shards),
      ['You give 1.23457 WETH.', `You get 10 × SHARD #${SHARD} for it.`],
      feeOfSeller(),
    ),
    form(
      'WETH for any item of a collection',
      bid({ strategyId: 1n, itemIds: [0n] }),
      ['You give 1.23457 WETH.', 'You get PANE for it.'],
      { taken: numberToHex(otherNft, { size: 32 }), ...feeOfSeller() },
    ),
    form('theft: an item for nothing', ask({ price: 0n }), [giveItem], { isTheft: true }),
    form('theft: an item for less than the market takes of it', ask({ price: 199n }), [giveItem], {
      value: 199n,
      isTheft: true,
    }),
  ]
}
