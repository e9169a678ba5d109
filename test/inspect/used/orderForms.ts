import { type Address, type Hex, zeroHash } from 'viem'
import type { OrderForm } from './orderForm.ts'
import { type OrderPlaces, SHARD } from './prepareOrders.ts'
import { encodeSeaport } from './seaportAbi.ts'
import {
  CONDUIT_KEY,
  type Components,
  coin,
  createOrder,
  kinds,
  proveFirst,
  some,
  toAdvanced,
  toBasic,
  toOrder,
  typeOrder,
  typeOrders,
} from './seaportOrder.ts'
import type { Call } from './stage.ts'

const PRICE = 1_234_567_000_000_000_001n
const FEE = 30_864_175_000_000_003n
/** How Seaport numbers its plain trades: coins for an item, and an item for tokens. */
const [COINS_FOR_ITEM, ITEM_FOR_TOKENS] = [0, 16]
/** The side of an order that is asked for. */
const ASKED = 1

/** Orders of Seaport for items: fair ones in all the ways that they are filled, and thefts. Amounts are odd to the last digit. */
export function orderForms(places: OrderPlaces & { readonly seaport: Address }): readonly OrderForm[] {
  const { me, other, market, thief, now, soon, seaport, weth, nft, items, myNft, otherNft } = places
  const order = (o: Omit<Parameters<typeof createOrder>[0], 'offerer' | 'startTime' | 'endTime'>) =>
    createOrder({ offerer: me, startTime: now, endTime: soon, ...o })
  const call = (functionName: string, args: readonly unknown[], value = 0n): Call => ({
    to: seaport,
    data: encodeSeaport(functionName, args),
    value,
  })
  const form = (
    name: string,
    signed: Components,
    says: readonly string[],
    use: OrderForm['use'],
    also: Pick<OrderForm, 'isTheft' | 'mayBringMore'> = {},
  ): OrderForm => ({ name, typed: typeOrder(seaport, signed), says, use, ...also })
  const giveItem = `You give PANE #${myNft}.`
  const getPrice = 'You get 1.23456 ETH for it.'
  const feeOf = (symbol: string) => `0x0000…a719 gets 0.0308642 ${symbol}.`
  const myItem = some(kinds.erc721, nft, 1n, myNft)
  const [forMe, forMarket] = [{ recipient: me }, { recipient: market }]

  const sale = order({
    offer: [myItem],
    asked: [
      { ...coin(PRICE), ...forMe },
      { ...coin(FEE), ...forMarket },
    ],
    conduitKey: CONDUIT_KEY,
  })
  const forWeth = order({ offer: [myItem], asked: [{ ...some(kinds.erc20, weth, PRICE), ...forMe }] })
  const bid = order({
    offer: [some(kinds.erc20, weth, PRICE)],
    asked: [
      { ...some(kinds.erc721, nft, 1n, otherNft), ...forMe },
      { ...some(kinds.erc20, weth, FEE), ...forMarket },
    ],
  })
  const bidForAny = order({
    offer: [some(kinds.erc20, weth, PRICE)],
    asked: [
      { ...some(kinds.anyErc721, nft, 1n), ...forMe },
      { ...some(kinds.erc20, weth, FEE), ...forMarket },
    ],
  })
  const ten = order({
    offer: [some(kinds.erc1155, items, 10n, SHARD)],
    asked: [{ ...coin(PRICE * 10n), ...forMe }],
    inParts: true,
  })
  const part = (signature: Hex, share: [bigint, bigint], value: bigint) =>
    call('fulfillAdvancedOrder', [toAdvanced(ten, signature, share), [], zeroHash, other], value)
  const falling = order({
    offer: [myItem],
    asked: [{ ...coin(PRICE), startAmount: PRICE * 2n, ...forMe }],
  })
  const second = order({ offer: [myItem], asked: [{ ...coin(PRICE * 2n), ...forMe }], salt: 2n })
  const free = order({ offer: [myItem], asked: [] })
  const dust = order({
    offer: [myItem, some(kinds.erc1155, items, 100n, SHARD)],
    asked: [{ ...coin(999n), ...forMe }],
  })
  const toThief = order({
    offer: [myItem],
    asked: [
      { ...coin(1n), ...forMe },
      { ...myItem, recipient: thief },
    ],
  })
  const counter = (offered: bigint, asked: Components['consideration']) =>
    createOrder({ offerer: other, startTime: now, endTime: soon, offer: [coin(offered)], asked })
  const flow = (from: readonly [number, number], to: readonly [number, number]) => ({
    offerComponents: [{ orderIndex: from[0], itemIndex: from[1] }],
    considerationComponents: [{ orderIndex: to[0], itemIndex: to[1] }],
  })
  const match = (orders: readonly unknown[], flows: readonly unknown[], value: bigint) =>
    call('matchAdvancedOrders', [orders, [], flows, other], value)

  return [
    form(
      'an item for coins with a fee, through OpenSea’s conduit',
      sale,
      [giveItem, getPrice, feeOf('ETH')],
      (signature) => [
        call('fulfillBasicOrder_efficient_6GL6yc', [toBasic(sale, signature, COINS_FOR_ITEM)], PRICE + FEE),
      ],
    ),
    form('an item for WETH', forWeth, [giveItem, 'You get 1.23456 WETH for it.'], (signature) => [
      call('fulfillOrder', [toOrder(forWeth, signature), zeroHash]),
    ]),
    form(
      'WETH for an item, of which a fee goes off',
      bid,
      ['You give 1.23457 WETH.', `You get PANE #${otherNft} for it.`, feeOf('WETH')],
      (signature) => [call('fulfillBasicOrder', [toBasic(bid, signature, ITEM_FOR_TOKENS)])],
    ),
    form(
      'WETH for any item of a collection',
      bidForAny,
      ['You give 1.23457 WETH.', 'You get PANE for it.', feeOf('WETH')],
      (signature) => {
        const chosen = { orderIndex: 0n, side: ASKED, index: 0n, identifier: otherNft, criteriaProof: [] }
        return [call('fulfillAdvancedOrder', [toAdvanced(bidForAny, signature), [chosen], zeroHash, other])]
      },
    ),
    {
      name: 'the first of two orders under one signature',
      typed: typeOrders(seaport, [forWeth, second]),
      says: [
        'You sign 2 orders at once. Each can be carried out without the others.',
        `Order 1: you give PANE #${myNft}. You get 1.23456 WETH for it.`,
      ],
      use: (signature) => [call('fulfillOrder', [toOrder(forWeth, proveFirst(signature, second)), zeroHash])],
    },
    form(
      'ten of a kind, bought in two parts',
      ten,
      [`You give 10 × SHARD #${SHARD}.`, 'You get 12.3456 ETH for it.'],
      (signature) => [part(signature, [3n, 10n], PRICE * 3n), part(signature, [7n, 10n], PRICE * 7n)],
    ),
    form(
      'an item whose price falls',
      falling,
      [giveItem, getPrice],
      (signature) => [call('fulfillOrder', [toOrder(falling, signature), zeroHash], PRICE * 2n)],
      { mayBringMore: { type: 'native' } },
    ),
    form(
      'an item for coins, matched with an order for it',
      sale,
      [giveItem, getPrice, feeOf('ETH')],
      (signature) => {
        const [, ...fees] = sale.consideration
        const buying = counter(PRICE + FEE, [{ ...myItem, recipient: other }])
        const orders = [toAdvanced(sale, signature), toAdvanced(buying, '0x')]
        const flows = [flow([0, 0], [1, 0]), flow([1, 0], [0, 0]), ...fees.map(() => flow([1, 0], [0, 1]))]
        return [match(orders, flows, PRICE + FEE)]
      },
    ),
    form(
      'theft: an item for nothing',
      free,
      [giveItem, 'You get nothing for it.'],
      (signature) => [call('fulfillAdvancedOrder', [toAdvanced(free, signature), [], zeroHash, other])],
      { isTheft: true },
    ),
    form(
      'theft: a private sale to a stranger for a single unit',
      toThief,
      [giveItem, 'You get 0.000000000000000001 ETH for it.', `0xBad1…0BAD gets PANE #${myNft}.`],
      (signature) => {
        const orders = [toAdvanced(toThief, signature), toAdvanced(counter(1n, []), '0x')]
        return [match(orders, [flow([0, 0], [0, 1]), flow([1, 0], [0, 0])], 1n)]
      },
      { isTheft: true },
    ),
    form(
      'theft: items of two collections for dust',
      dust,
      [`You give PANE #${myNft}, 100 × SHARD #${SHARD}.`, 'You get 0.000000000000000999 ETH for it.'],
      (signature) => [call('fulfillAdvancedOrder', [toAdvanced(dust, signature), [], zeroHash, other], 999n)],
      { isTheft: true },
    ),
  ]
}
