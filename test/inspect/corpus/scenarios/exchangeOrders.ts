import { type Address, zeroAddress } from 'viem'
import { type CowOrder, typeCow } from '../../used/cowOrder.ts'
import { ASK, BID, createMaker, type Maker, typeMaker, typeMakers } from '../../used/looksRareOrder.ts'
import {
  BUY,
  COIN,
  createItemOrder,
  createLimitOrder,
  createOtcOrder,
  createRfqOrder,
  SELL,
  typeZeroEx,
  type ZeroExOrder,
} from '../../used/zeroExOrder.ts'
import { SHARD } from '../market.ts'
import { type Asked, attack, benign, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

const PRICE = 1_234_567_000_000_000_001n
const FEE = 30_864_175_000_000_003n
const DOLLARS = 1_234_567_891n
const YEAR = 365n * 24n * 60n * 60n

/** Orders of 0x, LooksRare and CoW Protocol that are signed for their contracts on the devnet: fair ones, and how each robs. */
export function exchangeOrderScenarios(world: World): readonly Scenario[] {
  return [...zeroExScenarios(world), ...looksRareScenarios(world), ...cowScenarios(world)]
}

function zeroExScenarios(world: World): readonly Scenario[] {
  const { deployments, exchanges, me, thief, market, nftId, nowSeconds } = world
  const { usdc, dai, weth, nft, items } = deployments
  const { trader: filler } = market
  const expiry = nowSeconds + 3_600n
  const sign = (order: ZeroExOrder): Asked => ({
    type: 'typedData',
    typed: typeZeroEx(exchanges.zeroEx.address, order),
  })
  const swap = { maker: me, gives: [usdc, DOLLARS], gets: [dai, PRICE * 1_000n], expiry, filler } as const
  const sale = { direction: SELL, maker: me, expiry, price: [COIN, PRICE], item: [nft, nftId] } as const
  const bid = { ...sale, direction: BUY, price: [weth, PRICE] } as const
  const shards = { item: [items, SHARD], amount: 10n } as const
  const fees = [[filler, FEE]] as const
  const forms = {
    'a limit order': createLimitOrder,
    'an RFQ order': createRfqOrder,
    'an OTC order': createOtcOrder,
  }
  return [
    ...Object.entries(forms).flatMap(([name, create]) => [
      benign(`0x: ${name} at a price`, sign(create(swap))),
      benign(`0x: ${name} for three months`, sign(create({ ...swap, expiry: nowSeconds + YEAR / 4n }))),
      attack(
        `0x: ${name} that stands for years`,
        sign(create({ ...swap, expiry: nowSeconds + 3n * YEAR })),
        'permit-long-deadline',
      ),
      attack(
        `0x: ${name} for as long as can be`,
        sign(create({ ...swap, expiry: 2n ** 64n - 1n })),
        'permit-long-deadline',
      ),
      ...[2n, 10n, 1_000n].map((divisor) =>
        attack(
          `0x: ${name} for a ${divisor}th of what it is worth`,
          sign(create({ ...swap, gets: [dai, (PRICE * 1_000n) / divisor] })),
          'order-bad-price',
        ),
      ),
      ...[0n, 1n, 999n].map((amount) =>
        attack(
          `0x: ${name} for ${amount} units`,
          sign(create({ ...swap, gets: [dai, amount] })),
          'order-for-little',
        ),
      ),
    ]),
    benign(
      '0x: a limit order whose filler pays a fee',
      sign(createLimitOrder({ ...swap, fee: [filler, PRICE] })),
    ),
    benign('0x: an OTC order for coins', sign(createOtcOrder({ ...swap, gets: [COIN, PRICE] }))),
    attack(
      '0x: an OTC order for coins, at a tenth of what it is worth',
      sign(createOtcOrder({ ...swap, gets: [COIN, PRICE / 30n] })),
      'order-bad-price',
    ),
    attack(
      '0x: a limit order whose price is a fee for a thief',
      sign(createLimitOrder({ ...swap, gets: [dai, 1n], fee: [thief, PRICE * 1_000n] })),
      'order-for-little',
    ),
    benign('0x: an item for coins, with a fee', sign(createItemOrder({ ...sale, fees }))),
    benign('0x: an item for WETH', sign(createItemOrder({ ...sale, price: [weth, PRICE] }))),
    benign('0x: ten of a kind for coins', sign(createItemOrder({ ...sale, ...shards }))),
    benign('0x: WETH and a fee for an item', sign(createItemOrder({ ...bid, fees }))),
    benign('0x: WETH for any item of a collection', sign(createItemOrder({ ...bid, isAny: true }))),
    benign('0x: WETH for ten of a kind', sign(createItemOrder({ ...bid, ...shards }))),
    attack(
      '0x: a bid of which nearly all is a fee for a thief',
      sign(createItemOrder({ ...bid, price: [weth, 1n], fees: [[thief, PRICE]] })),
      'order-for-little',
    ),
    attack(
      '0x: an item, for sale for years',
      sign(createItemOrder({ ...sale, expiry: nowSeconds + 3n * YEAR })),
      'permit-long-deadline',
    ),
    ...[0n, 1n, 999n].flatMap((price) => [
      attack(
        `0x: an item for ${price} wei`,
        sign(createItemOrder({ ...sale, price: [COIN, price] })),
        'order-for-little',
      ),
      attack(
        `0x: a hundred of a kind for ${price} wei, and a price as a fee for a thief`,
        sign(
          createItemOrder({ ...sale, ...shards, amount: 100n, price: [COIN, price], fees: [[thief, PRICE]] }),
        ),
        'order-for-little',
      ),
    ]),
  ]
}

function looksRareScenarios(world: World): readonly Scenario[] {
  const { deployments, exchanges, me, nftId, nowSeconds } = world
  const { weth, nft, items } = deployments
  const { address } = exchanges.looksRare
  const create = (o: Partial<Maker>) =>
    createMaker({
      ...{
        quoteType: ASK,
        collection: nft,
        currency: zeroAddress,
        signer: me,
        price: PRICE,
        itemIds: [nftId],
      },
      ...{ startTime: nowSeconds, endTime: nowSeconds + 3_600n, ...o },
    })
  const sign = (o: Partial<Maker>): Asked => ({ type: 'typedData', typed: typeMaker(address, create(o)) })
  const signBoth = (first: Partial<Maker>, second: Partial<Maker>): Asked => ({
    type: 'typedData',
    typed: typeMakers(address, [create(first), create(second)]),
  })
  const bid = { quoteType: BID, currency: weth }
  const shards = { collection: items, collectionType: 1, itemIds: [SHARD], amounts: [10n] }
  return [
    benign('LooksRare: an item for coins', sign({})),
    benign('LooksRare: an item for WETH', sign({ currency: weth })),
    benign('LooksRare: ten of a kind for WETH', sign({ ...shards, currency: weth })),
    benign('LooksRare: WETH for an item', sign(bid)),
    benign('LooksRare: WETH for ten of a kind', sign({ ...bid, ...shards })),
    benign('LooksRare: WETH for any item of a collection', sign({ ...bid, strategyId: 1n, itemIds: [0n] })),
    benign('LooksRare: two sales under one signature', signBoth({}, { orderNonce: 1n, price: 2n * PRICE })),
    attack(
      'LooksRare: an item, for sale for years',
      sign({ endTime: nowSeconds + 3n * YEAR }),
      'permit-long-deadline',
    ),
    attack(
      'LooksRare: an item, for sale for ever',
      sign({ endTime: 2n ** 256n - 1n }),
      'permit-long-deadline',
    ),
    ...[0n, 1n, 999n].flatMap((price) => [
      attack(`LooksRare: an item for ${price} wei`, sign({ price }), 'order-for-little'),
      attack(
        `LooksRare: ten of a kind for ${price} wei of WETH`,
        sign({ ...shards, currency: weth, price }),
        'order-for-little',
      ),
      attack(
        `LooksRare: a sale for ${price} wei under one signature with a fair one`,
        signBoth({}, { orderNonce: 1n, price }),
        'order-for-little',
      ),
    ]),
  ]
}

function cowScenarios(world: World): readonly Scenario[] {
  const { deployments, exchanges, me, thief, nowSeconds } = world
  const { usdc, dai } = deployments
  const { settlement } = exchanges.cow
  const sale: CowOrder = {
    ...{ sellToken: usdc, buyToken: dai, receiver: me, sellAmount: DOLLARS, buyAmount: PRICE * 1_000n },
    ...{ validTo: nowSeconds + 1_800n, feeAmount: 0n, kind: 'sell', partiallyFillable: false },
  }
  const sign = (o: Partial<CowOrder>): Asked => ({
    type: 'typedData',
    typed: typeCow(settlement, { ...sale, ...o }),
  })
  const receivers: readonly [string, Address][] = [
    ['a thief', thief],
    ['the exchange', settlement],
  ]
  return [
    benign('CoW: dollars for others, in its full form', sign({})),
    benign('CoW: dollars and a fee for others', sign({ feeAmount: 1_000_003n })),
    benign('CoW: dollars for as many others as are wanted', sign({ kind: 'buy' })),
    benign(
      'CoW: dollars for others, in parts too, for three months',
      sign({ partiallyFillable: true, validTo: nowSeconds + YEAR / 4n }),
    ),
    benign('CoW: dollars for coins', sign({ buyToken: COIN, buyAmount: PRICE })),
    attack(
      'CoW: dollars for others, for years',
      sign({ validTo: nowSeconds + 3n * YEAR }),
      'permit-long-deadline',
    ),
    attack(
      'CoW: dollars for others, for as long as can be',
      sign({ validTo: 2n ** 32n - 1n }),
      'permit-long-deadline',
    ),
    ...[2n, 10n, 1_000n].flatMap((divisor) => [
      attack(
        `CoW: dollars for a ${divisor}th of others`,
        sign({ buyAmount: sale.buyAmount / divisor }),
        'order-bad-price',
      ),
      attack(
        `CoW: at most so many dollars for a ${divisor}th of others`,
        sign({ buyAmount: sale.buyAmount / divisor, kind: 'buy' }),
        'order-bad-price',
      ),
    ]),
    benign('CoW: dollars for a few less of others', sign({ buyAmount: (sale.buyAmount * 95n) / 100n })),
    attack('CoW: a fee of far more than what is sold', sign({ feeAmount: 4n * DOLLARS }), 'order-for-little'),
    attack(
      'CoW: a fee of all but a single unit',
      sign({ sellAmount: 1n, feeAmount: DOLLARS }),
      'order-for-little',
    ),
    ...receivers.map(([name, receiver]) =>
      attack(
        `CoW: dollars for coins that ${name} gets`,
        sign({ buyToken: COIN, buyAmount: PRICE, receiver }),
        'order-for-little',
      ),
    ),
  ]
}
