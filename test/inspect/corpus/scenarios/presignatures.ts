import { encodeFunctionData } from 'viem'
import { createTypedData } from '../../support/typedData.ts'
import type { CowOrder } from '../../used/cowOrder.ts'
import { invalidateCow, presignCow, presignZeroEx, uidOfCow } from '../../used/presignCalls.ts'
import type { Call } from '../../used/stage.ts'
import { BUY, COIN, createItemOrder, createLimitOrder, SELL } from '../../used/zeroExOrder.ts'
import { SHARD } from '../market.ts'
import { type Asked, attack, benign, call, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

const PRICE = 123_456_789_012_345_679n
const FEE = 3_086_419_725_308_643n
const DOLLARS = 1_234_567_891n
const YEAR = 365n * 24n * 60n * 60n

/** Orders that hold by a transaction and without a signature, at CoW Protocol and 0x: fair ones, and how each robs. */
export function presignatureScenarios(world: World): readonly Scenario[] {
  // Where they were deployed, nobody knows the exchanges yet: a caution is in order.
  return [...cowScenarios(world), ...zeroExScenarios(world)].map((scenario) =>
    scenario.label === 'benign'
      ? { ...scenario, expects: [...scenario.expects, 'unknown-contract' as const] }
      : scenario,
  )
}

const ask = ({ to, data }: Call): Asked => call(to, data)

/** What the order gives can’t be seen: the fair and the robbing look the same, so that both are to be told as a danger. */
function cowScenarios({ deployments, exchanges, me, thief, nowSeconds }: World): readonly Scenario[] {
  const { usdc, dai } = deployments
  const { settlement } = exchanges.cow
  const sale: CowOrder = {
    ...{ sellToken: usdc, buyToken: dai, receiver: me, sellAmount: DOLLARS, buyAmount: PRICE * 10_000n },
    ...{ validTo: nowSeconds + 1_800n, feeAmount: 0n, kind: 'sell', partiallyFillable: false },
  }
  const signForSafe = ({ to, data }: Call): Asked => ({
    type: 'typedData',
    typed: createTypedData({
      domain: { chainId: 31337, verifyingContract: deployments.safe },
      primaryType: 'SafeTx',
      types: { SafeTx: ['address to', 'uint256 value', 'bytes data', 'uint8 operation', 'uint256 nonce'] },
      message: { to, value: 0, data, operation: 0, nonce: 3 },
    }),
  })
  const uid = (o: Partial<CowOrder> = {}) => uidOfCow(settlement, { ...sale, ...o }, me)
  const presign = (o: Partial<CowOrder> = {}) => ask(presignCow(settlement, uid(o)))
  const thefts: Readonly<Record<string, Partial<CowOrder>>> = {
    'for a single unit': { buyAmount: 1n },
    'for nothing': { buyAmount: 0n },
    'that a thief gets': { receiver: thief },
    'for coins that a thief gets': { buyToken: COIN, receiver: thief },
    'of which nearly all is a fee': { sellAmount: 1n, feeAmount: DOLLARS },
  }
  return [
    benign('presign at CoW: dollars for others', presign(), 'hidden-order'),
    benign('presign at CoW: dollars for coins', presign({ buyToken: COIN }), 'hidden-order'),
    benign('presign at CoW: taken back', ask(presignCow(settlement, uid(), false))),
    benign('presign at CoW: an order that ends', ask(invalidateCow(settlement, uid()))),
    // As the exchange has it for accounts that are contracts.
    attack(
      'presign at CoW: by what a Safe’s owner signs',
      signForSafe(presignCow(settlement, uid())),
      'hidden-order',
    ),
    ...Object.entries(thefts).map(([name, o]) =>
      attack(`presign at CoW: dollars ${name}`, presign(o), 'hidden-order'),
    ),
    ...[nowSeconds + 3n * YEAR, 2n ** 32n - 1n].map((validTo) =>
      attack(
        `presign at CoW: an order until ${validTo}`,
        presign({ validTo }),
        'hidden-order',
        'order-stands-long',
      ),
    ),
  ]
}

function zeroExScenarios(world: World): readonly Scenario[] {
  const { deployments, exchanges, me: maker, own, thief, trap, market, nftId, nowSeconds } = world
  const { weth, usdc, nft, items } = deployments
  const { zeroEx } = exchanges
  const expiry = nowSeconds + 3_600n
  const presign = (o: Parameters<typeof createItemOrder>[0]) => ask(presignZeroEx(zeroEx, createItemOrder(o)))
  const send = (functionName: string, args: readonly unknown[]) =>
    call(zeroEx.address, encodeFunctionData({ abi: zeroEx.abi, functionName, args }))
  const sale = { direction: SELL, maker, expiry, price: [COIN, PRICE], item: [nft, nftId] } as const
  const bid = { ...sale, direction: BUY, price: [weth, PRICE] } as const
  const shards = { item: [items, SHARD], amount: 10n } as const
  const fees = [[market.trader, FEE]] as const
  const swap = { maker, gives: [usdc, DOLLARS], gets: [weth, PRICE], expiry } as const
  const limits = [createLimitOrder(swap), createLimitOrder({ ...swap, expiry: expiry + 1n })]
  return [
    benign('presign at 0x: an item for coins, with a fee', presign({ ...sale, fees })),
    benign('presign at 0x: ten of a kind for coins', presign({ ...sale, ...shards })),
    benign('presign at 0x: WETH and a fee for an item', presign({ ...bid, fees })),
    benign('presign at 0x: WETH for any item of a collection', presign({ ...bid, isAny: true })),
    benign('presign at 0x: WETH for ten of a kind', presign({ ...bid, ...shards })),
    benign('presign at 0x: an order for an item taken back', send('cancelERC721Order', [1n])),
    benign(
      'presign at 0x: two orders taken back',
      send('batchCancelLimitOrders', [limits.map(({ message }) => message)]),
    ),
    benign(
      'presign at 0x: another account of one’s own signs',
      send('registerAllowedOrderSigner', [own, true]),
    ),
    benign('presign at 0x: a thief no longer signs', send('registerAllowedOrderSigner', [thief, false])),
    ...[0n, 1n, 999n].flatMap((price) => [
      attack(
        `presign at 0x: an item for ${price} wei`,
        presign({ ...sale, price: [COIN, price] }),
        'order-for-little',
      ),
      attack(
        `presign at 0x: ten of a kind for ${price} wei, and a price as a fee for a thief`,
        presign({ ...sale, ...shards, price: [COIN, price], fees: [[thief, PRICE]] }),
        'order-for-little',
      ),
    ]),
    attack(
      'presign at 0x: a bid of which nearly all is a fee for a thief',
      presign({ ...bid, price: [weth, 1n], fees: [[thief, PRICE]] }),
      'order-for-little',
    ),
    attack(
      'presign at 0x: an item, for sale for years',
      presign({ ...sale, expiry: nowSeconds + 3n * YEAR }),
      'order-stands-long',
    ),
    ...[thief, trap].map((signer) =>
      attack(
        `presign at 0x: ${signer === thief ? 'a thief' : 'a contract that nobody knows'} signs`,
        send('registerAllowedOrderSigner', [signer, true]),
        'order-signer',
      ),
    ),
  ]
}
