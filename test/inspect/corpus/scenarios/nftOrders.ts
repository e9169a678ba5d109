import { type Address, concat, type Hex, hashTypedData, keccak256, type TypedDataDefinition } from 'viem'
import { createTypedData } from '../../support/typedData.ts'
import {
  type Components,
  coin,
  createOrder,
  kinds,
  some,
  typeOrder,
  typeOrders,
} from '../../used/seaportOrder.ts'
import { type Asked, attack, benign, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

const ETHER = 10n ** 18n
const SHARD = 3n

/** Orders of Seaport 1.6 beyond the plain sale: bids, several of a kind, many under one signature, and how each robs. */
export function nftOrderScenarios(world: World): readonly Scenario[] {
  const { deployments, drop, me, thief, nftId, nowSeconds } = world
  const { seaport, weth, nft, items } = deployments
  const order = (o: Pick<Parameters<typeof createOrder>[0], 'offer' | 'asked' | 'inParts' | 'salt'>) =>
    createOrder({ offerer: me, startTime: nowSeconds, endTime: nowSeconds + 3_600n, ...o })
  const sign = (signed: Components): Asked => ({ type: 'typedData', typed: typeOrder(seaport, signed) })
  const signBoth = (first: Components, second: Components): Asked => ({
    type: 'typedData',
    typed: typeOrders(seaport, [first, second]),
  })
  const item = some(kinds.erc721, nft, 1n, nftId)
  const any = some(kinds.anyErc721, nft, 1n)
  const wrapped = (amount: bigint) => some(kinds.erc20, weth, amount)
  const shards = (amount: bigint) => some(kinds.erc1155, items, amount, SHARD)
  const sale = (price: bigint, recipient: Address = me, salt = 1n) =>
    order({ offer: [item], asked: [{ ...coin(price), recipient }], salt })
  const fee = { ...wrapped(ETHER / 40n), recipient: seaport }
  const bid = (brings: typeof item, recipient: Address) =>
    sign(order({ offer: [wrapped(ETHER)], asked: [{ ...brings, recipient }, fee] }))
  /** As Blur has many sales signed at once: by the root of the tree of their hashes, whatever they are. */
  const rootOf = (...sales: readonly Components[]): Asked => {
    const leaves = sales.map((one) => hashTypedData(typeOrder(seaport, one) as TypedDataDefinition)).sort()
    return {
      type: 'typedData',
      typed: createTypedData({
        domain: { name: 'Blur Exchange', version: '1.0', chainId: 31337, verifyingContract: drop },
        primaryType: 'Root',
        types: { Root: ['bytes32 root'] },
        message: { root: keccak256(concat(leaves as Hex[])) },
      }),
    }
  }
  return [
    attack(
      'Blur: a sale for a wei among fair ones, by their fingerprint',
      rootOf(sale(1n), sale(ETHER, me, 2n)),
      'hidden-list',
    ),
    benign('Seaport: WETH for an item, of which a fee goes off', bid(item, me)),
    benign('Seaport: WETH for any item of a collection', bid(any, me)),
    benign('Seaport: WETH for one of a kind', bid(shards(1n), me)),
    benign(
      'Seaport: an item for WETH',
      sign(order({ offer: [item], asked: [{ ...wrapped(ETHER), recipient: me }] })),
    ),
    benign(
      'Seaport: ten of a kind, in parts too',
      sign(order({ offer: [shards(10n)], asked: [{ ...coin(ETHER), recipient: me }], inParts: true })),
    ),
    benign('Seaport: two sales under one signature', signBoth(sale(ETHER), sale(2n * ETHER, me, 2n))),
    ...[item, any, shards(1n)].map((brings, index) =>
      attack(
        `Seaport: WETH for an item that a thief gets (${['one', 'any', 'of a kind'][index]})`,
        bid(brings, thief),
        'order-for-little',
      ),
    ),
    ...[0n, 1n, 999n].flatMap((price) => [
      attack(
        `Seaport: a private sale to a thief for ${price} wei`,
        sign(
          order({
            offer: [item],
            asked: [
              { ...coin(price), recipient: me },
              { ...item, recipient: thief },
            ],
          }),
        ),
        'order-for-little',
      ),
      attack(
        `Seaport: items of two collections for ${price} wei`,
        sign(order({ offer: [item, shards(100n)], asked: [{ ...coin(price), recipient: me }] })),
        'order-for-little',
      ),
      attack(
        `Seaport: a sale for ${price} wei under one signature with a fair one`,
        signBoth(sale(ETHER), sale(price, me, 2n)),
        'order-for-little',
      ),
    ]),
    attack(
      'Seaport: a sale whose price goes to a thief, under one signature with a fair one',
      signBoth(sale(2n * ETHER), sale(ETHER, thief, 2n)),
      'order-for-little',
    ),
  ]
}
