import type { Address } from 'viem'
import { createTypedData } from '../../support/typedData.ts'
import { type Asked, attack, benign, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

const item = [
  'uint8 itemType',
  'address token',
  'uint256 identifierOrCriteria',
  'uint256 startAmount',
  'uint256 endAmount',
]
const NATIVE = 0
const ERC721 = 2
const COIN: Address = '0x0000000000000000000000000000000000000000'
const SEAPORT: Address = '0x0000000000000068f116a894984e2db1123eb395'
const GWEI = 10n ** 9n
/** Of one token for a dollar of another. */
const FAIR = 10n ** 18n

/** Orders that are signed: Seaport’s and CoW Protocol’s, at a price and for nothing. */
export function orderScenarios(world: World): readonly Scenario[] {
  const { deployments, me, thief, nftId, nowSeconds } = world
  const { usdc, dai, nft } = deployments
  const soon = nowSeconds + 3_600n
  const seaport = (gets: readonly { amount: bigint; recipient: Address }[]): Asked => ({
    type: 'typedData',
    typed: createTypedData({
      domain: { name: 'Seaport', version: '1.6', chainId: 31337, verifyingContract: SEAPORT },
      primaryType: 'OrderComponents',
      types: {
        OrderComponents: [
          'address offerer',
          'address zone',
          'OfferItem[] offer',
          'ConsiderationItem[] consideration',
          'uint8 orderType',
          'uint256 startTime',
          'uint256 endTime',
          'uint256 salt',
          'uint256 counter',
        ],
        OfferItem: item,
        ConsiderationItem: [...item, 'address recipient'],
      },
      message: {
        offerer: me,
        zone: COIN,
        offer: [{ itemType: ERC721, token: nft, identifierOrCriteria: nftId, startAmount: 1, endAmount: 1 }],
        consideration: gets.map(({ amount, recipient }) => ({
          itemType: NATIVE,
          token: COIN,
          identifierOrCriteria: 0,
          startAmount: amount,
          endAmount: amount,
          recipient,
        })),
        orderType: 0,
        startTime: nowSeconds,
        endTime: soon,
        salt: 7,
        counter: 0,
      },
    }),
  })
  const cow = (buyAmount: bigint, receiver: Address): Asked => ({
    type: 'typedData',
    typed: createTypedData({
      domain: { name: 'Gnosis Protocol', version: 'v2', chainId: 31337, verifyingContract: SEAPORT },
      primaryType: 'Order',
      types: {
        Order: [
          'address sellToken',
          'address buyToken',
          'address receiver',
          'uint256 sellAmount',
          'uint256 buyAmount',
          'uint32 validTo',
        ],
      },
      message: { sellToken: usdc, buyToken: dai, receiver, sellAmount: 1_000_000n, buyAmount, validTo: soon },
    }),
  })
  const prices = [GWEI, 10n ** 16n, 10n ** 18n, 25n * 10n ** 17n]
  return [
    ...prices.flatMap((price) => [
      benign(`Seaport: an item for ${price} wei`, seaport([{ amount: price, recipient: me }])),
      benign(
        `Seaport: an item for ${price} wei, and a fee to the market`,
        seaport([
          { amount: price, recipient: me },
          { amount: price / 40n, recipient: SEAPORT },
        ]),
      ),
      ...[
        { name: `CoW: a dollar for ${price} of another`, asked: cow(price, me) },
        { name: `CoW: a dollar for ${price}, to nobody named`, asked: cow(price, COIN) },
      ].map(({ name, asked }) =>
        price < FAIR ? attack(name, asked, 'order-bad-price') : benign(name, asked),
      ),
      attack(
        `Seaport: an item whose price of ${price} wei goes to a thief`,
        seaport([{ amount: price, recipient: thief }]),
        'order-for-little',
      ),
      attack(`CoW: a dollar whose ${price} of another go to a thief`, cow(price, thief), 'order-for-little'),
    ]),
    ...[0n, 1n].flatMap((price) => [
      attack(
        `Seaport: an item for ${price} wei`,
        seaport([{ amount: price, recipient: me }]),
        'order-for-little',
      ),
      attack(`CoW: a dollar for ${price} of another`, cow(price, me), 'order-for-little'),
    ]),
    attack('Seaport: an item for nothing at all', seaport([]), 'order-for-little'),
  ]
}
