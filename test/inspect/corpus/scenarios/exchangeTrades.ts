import { type Address, type Hex, numberToHex, zeroAddress } from 'viem'
import { ASK, BID, createMaker, type Maker, takeMaker, typeMaker } from '../../used/looksRareOrder.ts'
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
} from '../../used/zeroExOrder.ts'
import { traderIndex } from '../market.ts'
import { attack, benign, call, type Scenario } from '../scenario.ts'
import { signAsMe } from '../signAsMe.ts'
import type { World } from '../world.ts'

const PRICE = 123_456_789_012_345_679n
const FEE = 3_086_419_725_308_643n
const DOLLARS = 123_456_789n
const OTHERS = 123_456_000_000_000_000_789n

/** Others' orders at 0x and LooksRare that people carry out themselves, and that they are made to. */
export function exchangeTradeScenarios(world: World): readonly Scenario[] {
  // Where they were deployed, nobody knows them yet: a caution is in order.
  return [...zeroExScenarios(world), ...looksRareScenarios(world)].map((scenario) =>
    scenario.label === 'benign' ? { ...scenario, expects: ['unknown-contract'] } : scenario,
  )
}

function zeroExScenarios(world: World): readonly Scenario[] {
  const { deployments, exchanges, me, thief, market, nftId, nowSeconds } = world
  const { usdc, dai, weth, nft } = deployments
  const { trader: maker, nfts } = market
  const { zeroEx } = exchanges
  const expiry = nowSeconds + 3_600n
  const fill = (by: string, order: ZeroExOrder, rest: readonly unknown[] = [], value = 0n) => {
    const signature = signAsMe(typeZeroEx(zeroEx.address, order) as never, traderIndex)
    const { to, data } = callZeroEx(zeroEx, by, { order, signature, rest, value })
    return call(to, data, value)
  }
  const swap = { maker, gives: [dai, OTHERS], gets: [usdc, DOLLARS], expiry, filler: me } as const
  const sale = { direction: SELL, maker, expiry, price: [COIN, PRICE], item: [nft, nfts[0]] } as const
  const bid = { ...sale, direction: BUY, price: [weth, PRICE], item: [nft, nftId] } as const
  const fee = (amount: bigint, recipient: Address = thief) => [[recipient, amount]] as const
  const limit = createLimitOrder(swap)
  return [
    benign('0x: fill a limit order', fill('fillLimitOrder', limit, [DOLLARS])),
    benign('0x: fill a part of a limit order', fill('fillLimitOrder', limit, [DOLLARS / 7n])),
    benign(
      '0x: fill a limit order, with a fee',
      fill('fillLimitOrder', createLimitOrder({ ...swap, fee: [maker, 10_007n] }), [DOLLARS]),
    ),
    benign('0x: fill an RFQ order', fill('fillRfqOrder', createRfqOrder(swap), [DOLLARS])),
    benign('0x: fill an OTC order', fill('fillOtcOrder', createOtcOrder(swap), [DOLLARS])),
    benign(
      '0x: fill an OTC order with coins',
      fill('fillOtcOrderWithEth', createOtcOrder({ ...swap, gets: [COIN, FEE] }), [], FEE),
    ),
    benign(
      '0x: buy an item, with a fee',
      fill('buyERC721', createItemOrder({ ...sale, fees: fee(FEE, maker) }), ['0x'], PRICE + FEE),
    ),
    benign(
      '0x: buy an item, and get back what was too much',
      fill('buyERC721', createItemOrder(sale), ['0x'], PRICE * 2n),
    ),
    benign('0x: sell an item to a bid', fill('sellERC721', createItemOrder(bid), [nftId, false, '0x'])),
    benign(
      '0x: sell an item to a bid, for coins',
      fill('sellERC721', createItemOrder(bid), [nftId, true, '0x']),
    ),
    attack(
      '0x: fill a limit order whose fee eats the gain',
      fill('fillLimitOrder', createLimitOrder({ ...swap, fee: [thief, DOLLARS] }), [DOLLARS]),
      'swap-bad-price',
    ),
    attack(
      '0x: fill a limit order at a bad price',
      fill('fillLimitOrder', createLimitOrder({ ...swap, gives: [dai, OTHERS / 2n] }), [DOLLARS]),
      'swap-bad-price',
    ),
    attack(
      '0x: fill an OTC order at a bad price',
      fill('fillOtcOrder', createOtcOrder({ ...swap, gives: [dai, OTHERS / 10n] }), [DOLLARS]),
      'swap-bad-price',
    ),
    attack(
      '0x: sell an item to a bid of nothing',
      fill('sellERC721', createItemOrder({ ...bid, price: [weth, 0n] }), [nftId, false, '0x']),
      'loss-without-gain',
    ),
  ]
}

function looksRareScenarios(world: World): readonly Scenario[] {
  const { deployments, exchanges, thief, market, nftId, nowSeconds } = world
  const { weth, nft } = deployments
  const { trader, nfts } = market
  const { looksRare } = exchanges
  const create = (o: Partial<Maker>) =>
    createMaker({
      ...{ quoteType: ASK, collection: nft, currency: zeroAddress, signer: trader, price: PRICE },
      ...{ startTime: nowSeconds - 60n, endTime: nowSeconds + 3_600n, itemIds: [nfts[0]], ...o },
    })
  const take = (o: Partial<Maker>, also: { value?: bigint; taken?: Hex; recipient?: Address } = {}) => {
    const maker = create(o)
    const signature = signAsMe(typeMaker(looksRare.address, maker) as never, traderIndex)
    const { to, data } = takeMaker(looksRare, { maker, signature, ...also })
    return call(to, data, also.value ?? 0n)
  }
  const bid = { quoteType: BID, currency: weth, itemIds: [nftId] }
  return [
    benign('LooksRare: buy an item', take({}, { value: PRICE })),
    benign('LooksRare: sell an item to a bid', take(bid)),
    benign(
      'LooksRare: sell an item to a bid for any of a collection',
      take({ ...bid, strategyId: 1n, itemIds: [0n] }, { taken: numberToHex(nftId, { size: 32 }) }),
    ),
    attack('LooksRare: sell an item to a bid of nothing', take({ ...bid, price: 0n }), 'loss-without-gain'),
    attack(
      'LooksRare: sell an item to a bid, whose price a thief gets',
      take(bid, { recipient: thief }),
      'loss-without-gain',
    ),
  ]
}
