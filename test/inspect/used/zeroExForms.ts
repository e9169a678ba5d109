import type { ZeroEx } from '../../../devnet/deploy/exchanges/deployZeroEx.ts'
import type { OrderForm } from './orderForm.ts'
import { type OrderPlaces, SHARD } from './prepareOrders.ts'
import {
  BUY,
  COIN,
  callZeroEx,
  createItemOrder,
  createLimitOrder,
  createOtcOrder,
  createRfqOrder,
  SELL,
  typeZeroEx,
  type ZeroExOrder,
} from './zeroExOrder.ts'

const PRICE = 1_234_567_000_000_000_001n
const FEE = 30_864_175_000_000_003n
const DOLLARS = 1_234_567_891n
const MADE = 1_234_000_000_000_000_567n
const NOTHING = '0x'

/** Orders of 0x in all its forms: fair ones in the ways that they are filled, and thefts. Amounts are odd to the last digit. */
export function zeroExForms(places: OrderPlaces, exchange: ZeroEx): readonly OrderForm[] {
  const { me: maker, other: filler, market, soon: expiry, weth, usdc, dai, nft, items } = places
  const { myNft, otherNft } = places
  const form = (
    name: string,
    order: ZeroExOrder,
    says: readonly string[],
    fills: readonly { by: string; rest?: readonly unknown[]; value?: bigint }[],
    also: Pick<OrderForm, 'isTheft'> = {},
  ): OrderForm => ({
    name,
    typed: typeZeroEx(exchange.address, order),
    says,
    use: (signature) => fills.map(({ by, ...o }) => callZeroEx(exchange, by, { order, signature, ...o })),
    ...also,
  })
  const swap = { maker, gives: [dai, MADE], gets: [usdc, DOLLARS] } as const
  const said = ['You give 1.23401 DAI.', 'You get 1,234.56 USDC for it.']
  const sale = { direction: SELL, maker, expiry, item: [nft, myNft], price: [COIN, PRICE] } as const
  const bid = { direction: BUY, maker, expiry, item: [nft, otherNft], price: [weth, PRICE] } as const
  const fees = [
    [market, FEE],
    [market, 1n],
  ] as const
  const giveItem = `You give PANE #${myNft}.`
  const feesIn = (symbol: string) => [
    `0x0000…a719 gets 0.0308642 ${symbol}.`,
    `0x0000…a719 gets 0.000000000000000001 ${symbol}.`,
  ]
  const shards = { item: [items, SHARD], amount: 10n } as const

  return [
    form(
      'a limit order, whose filler pays a fee too',
      createLimitOrder({ ...swap, expiry, fee: [market, 7n] }),
      [...said, '0x0000…a719 gets 0.000007 USDC.'],
      [{ by: 'fillLimitOrder', rest: [DOLLARS] }],
    ),
    form(
      'a limit order, filled in two parts',
      createLimitOrder({ ...swap, expiry, gives: [dai, DOLLARS * 3n] }),
      [],
      [
        { by: 'fillLimitOrder', rest: [1_000n] },
        { by: 'fillOrKillLimitOrder', rest: [DOLLARS - 1_000n] },
      ],
    ),
    form('an RFQ order', createRfqOrder({ ...swap, expiry, filler }), said, [
      { by: 'fillRfqOrder', rest: [DOLLARS] },
    ]),
    form('an OTC order', createOtcOrder({ ...swap, expiry, filler }), said, [
      { by: 'fillOtcOrder', rest: [DOLLARS] },
    ]),
    form(
      'an OTC order for coins',
      createOtcOrder({ ...swap, expiry, filler, gets: [COIN, PRICE] }),
      ['You give 1.23401 DAI.', 'You get 1.23456 ETH for it.'],
      [{ by: 'fillOtcOrderWithEth', value: PRICE }],
    ),
    form(
      'an item for coins, with fees',
      createItemOrder({ ...sale, fees }),
      [giveItem, 'You get 1.23456 ETH for it.', ...feesIn('ETH')],
      [{ by: 'buyERC721', rest: [NOTHING], value: PRICE + FEE + 1n }],
    ),
    form(
      'an item for WETH, with fees',
      createItemOrder({ ...sale, price: [weth, PRICE], fees }),
      [giveItem, 'You get 1.23456 WETH for it.', ...feesIn('WETH')],
      [{ by: 'buyERC721', rest: [NOTHING] }],
    ),
    form(
      'WETH and fees for an item',
      createItemOrder({ ...bid, fees }),
      ['You give 1.26544 WETH.', `You get PANE #${otherNft} for it.`, ...feesIn('WETH')],
      [{ by: 'sellERC721', rest: [otherNft, false, NOTHING] }],
    ),
    form(
      'WETH for any item of a collection',
      createItemOrder({ ...bid, isAny: true }),
      ['You give 1.23457 WETH.', 'You get PANE for it.'],
      [{ by: 'sellERC721', rest: [otherNft, true, NOTHING] }],
    ),
    form(
      'ten of a kind, bought in two parts',
      createItemOrder({ ...sale, ...shards, price: [COIN, PRICE * 10n], fees: [[market, FEE * 10n]] }),
      [`You give 10 × SHARD #${SHARD}.`, 'You get 12.3456 ETH for it.', '0x0000…a719 gets 0.308642 ETH.'],
      [3n, 7n].map((amount) => ({
        by: 'buyERC1155',
        rest: [amount, NOTHING],
        value: (PRICE + FEE) * amount,
      })),
    ),
    form(
      'WETH for ten of a kind',
      createItemOrder({ ...bid, ...shards }),
      ['You give 1.23457 WETH.', `You get 10 × SHARD #${SHARD} for it.`],
      [{ by: 'sellERC1155', rest: [SHARD, 10n, false, NOTHING] }],
    ),
    form(
      'theft: an item for nothing',
      createItemOrder({ ...sale, price: [COIN, 0n] }),
      [giveItem],
      [{ by: 'buyERC721', rest: [NOTHING] }],
      { isTheft: true },
    ),
    form(
      'theft: an item for a single unit, and a price as a fee to others',
      createItemOrder({ ...sale, price: [COIN, 1n], fees: [[market, PRICE]] }),
      [giveItem, 'You get 0.000000000000000001 ETH for it.', '0x0000…a719 gets 1.23457 ETH.'],
      [{ by: 'buyERC721', rest: [NOTHING], value: PRICE + 1n }],
      { isTheft: true },
    ),
    form(
      'theft: tokens for a single unit of others',
      createLimitOrder({ ...swap, expiry, gets: [usdc, 1n] }),
      ['You give 1.23401 DAI.', 'You get 0.000001 USDC for it.'],
      [{ by: 'fillLimitOrder', rest: [1n] }],
      { isTheft: true },
    ),
  ]
}
