import { type Address, type Hex, zeroHash } from 'viem'
import { encodeSeaport } from '../../used/seaportAbi.ts'
import {
  type Components,
  coin,
  createOrder,
  kinds,
  some,
  toAdvanced,
  toBasic,
  toOrder,
  typeOrder,
} from '../../used/seaportOrder.ts'
import { SHARD, traderIndex } from '../market.ts'
import { attack, benign, call, type Scenario } from '../scenario.ts'
import { signAsMe } from '../signAsMe.ts'
import type { World } from '../world.ts'

const PRICE = 123_456_789_012_345_679n
const FEE = 3_086_419_725_308_643n

/** What people send to Seaport themselves, and what they are made to send. */
export function tradeScenarios(world: World): readonly Scenario[] {
  const { deployments, me, thief, nftId, nowSeconds, market } = world
  const { seaport, weth, nft, items } = deployments
  const { trader, nfts } = market
  const times = { startTime: nowSeconds - 60n, endTime: nowSeconds + 3_600n }
  const fee = { recipient: thief.replace('bad1', 'fee1') as Address }
  const item = (id: bigint) => some(kinds.erc721, nft, 1n, id)
  const wrapped = (amount: bigint) => some(kinds.erc20, weth, amount)
  const theirs = (o: Pick<Components, 'offer'> & { asked: Components['consideration']; inParts?: boolean }) =>
    createOrder({ offerer: trader, ...times, ...o })
  const mine = (asked: Components['consideration']) =>
    createOrder({ offerer: me, ...times, offer: [item(nftId)], asked })
  const sign = (order: Components): Hex => signAsMe(typeOrder(seaport, order) as never, traderIndex)
  const send = (name: string, args: readonly unknown[], value = 0n) =>
    call(seaport, encodeSeaport(name, args), value)

  const sale = (id: bigint) =>
    theirs({
      offer: [item(id)],
      asked: [
        { ...coin(PRICE), recipient: trader },
        { ...coin(FEE), ...fee },
      ],
    })
  const bid = (amount: bigint, taken: bigint) =>
    theirs({
      offer: [wrapped(amount)],
      asked: [
        { ...item(nftId), recipient: trader },
        { ...wrapped(taken), ...fee },
      ],
    })
  const ten = theirs({
    offer: [some(kinds.erc1155, items, 10n, SHARD)],
    asked: [{ ...coin(PRICE * 10n), recipient: trader }],
    inParts: true,
  })
  const [first, second] = [sale(nfts[0]), sale(nfts[1])]
  const advanced = (order: Components) => toAdvanced(order, sign(order))
  const each = [0, 1].map((orderIndex) => [{ orderIndex, itemIndex: 0 }])
  const fees = [0, 1].map((orderIndex) => [{ orderIndex, itemIndex: 1 }])
  const own = (order: Components) => toAdvanced(order, '0x')
  const nothing = [[], zeroHash] as const
  const cheap = [0n, 1n, 999n].map((price) => ({ price, asked: [{ ...coin(price), recipient: me }] }))

  return [
    benign(
      'Seaport: buy an item, with a fee',
      send('fulfillBasicOrder_efficient_6GL6yc', [toBasic(first, sign(first), 0)], PRICE + FEE),
    ),
    benign(
      'Seaport: buy an item by its older function',
      send('fulfillBasicOrder', [toBasic(first, sign(first), 0)], PRICE + FEE),
    ),
    benign(
      'Seaport: buy an item by the long form',
      send('fulfillOrder', [toOrder(first, sign(first)), zeroHash], PRICE + FEE),
    ),
    benign(
      'Seaport: sell an item to a bid, of which a fee goes off',
      send('fulfillBasicOrder', [toBasic(bid(PRICE, FEE), sign(bid(PRICE, FEE)), 16)]),
    ),
    benign(
      'Seaport: buy three of ten of a kind',
      send('fulfillAdvancedOrder', [toAdvanced(ten, sign(ten), [3n, 10n]), ...nothing, me], PRICE * 3n),
    ),
    benign(
      'Seaport: buy two items at once',
      send(
        'fulfillAvailableAdvancedOrders',
        [[advanced(first), advanced(second)], [], each, [...each, ...fees], zeroHash, me, 2n],
        (PRICE + FEE) * 2n,
      ),
    ),
    benign(
      'Seaport: take back an order',
      send('cancel', [[{ ...mine([{ ...coin(PRICE), recipient: me }]) }]]),
    ),
    benign('Seaport: take back every order', send('incrementCounter', [])),
    benign(
      'Seaport: put a fair order up',
      send('validate', [[toOrder(mine([{ ...coin(PRICE), recipient: me }]), '0x')]]),
    ),
    attack(
      'Seaport: buy an item for a thief',
      send('fulfillAdvancedOrder', [advanced(first), ...nothing, thief], PRICE + FEE),
      'swap-recipient-elsewhere',
    ),
    attack(
      'Seaport: buy two items at once for a thief',
      send(
        'fulfillAvailableAdvancedOrders',
        [[advanced(first), advanced(second)], [], each, [...each, ...fees], zeroHash, thief, 2n],
        (PRICE + FEE) * 2n,
      ),
      'swap-recipient-elsewhere',
    ),
    attack(
      'Seaport: one’s own order, which needs no signature then, filled for a thief',
      send('fulfillAdvancedOrder', [own(mine([])), ...nothing, thief]),
      'swap-recipient-elsewhere',
    ),
    attack(
      'Seaport: an item for a bid that all goes off as fee',
      send('fulfillBasicOrder', [toBasic(bid(PRICE, PRICE), sign(bid(PRICE, PRICE)), 16)]),
      'order-for-little',
    ),
    attack(
      'Seaport: a price put up that goes to a thief',
      send('validate', [[toOrder(mine([{ ...coin(PRICE), recipient: thief }]), '0x')]]),
      'order-for-little',
    ),
    ...cheap.flatMap(({ price, asked }) => [
      attack(
        `Seaport: an item put up for ${price} wei`,
        send('validate', [[toOrder(mine(asked), '0x')]]),
        'order-for-little',
      ),
      attack(
        `Seaport: one’s own order for ${price} wei matched with a thief’s`,
        send('matchAdvancedOrders', [[own(mine(asked))], [], [], thief]),
        'order-for-little',
      ),
      attack(
        `Seaport: an item sold to a bid of ${price} wei`,
        send('fulfillBasicOrder', [toBasic(bid(price, 0n), sign(bid(price, 0n)), 16)]),
        'order-for-little',
      ),
    ]),
  ]
}
