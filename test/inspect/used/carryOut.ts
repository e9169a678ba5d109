import type { Address } from 'viem'
import { expect } from 'vitest'
import { type AssetRef, getAssetKey } from '../../../src/inspect/assets/assetRef.ts'
import type { DecodedOrder } from '../../../src/inspect/orders/decodedOrder.ts'
import { decodeOrders } from '../../../src/inspect/orders/orderReaders.ts'
import { parseTypedData } from '../../../src/protocol/typedData/parseTypedData.ts'
import type { OrderForm } from './orderForm.ts'
import { type OrderPlaces, SHARD } from './prepareOrders.ts'
import { readBalance } from './readBalance.ts'
import type { Call, Stage } from './stage.ts'

/**
 * Signs each order in the wallet, has the other carry it out, and holds what came of it against what was said: the first
 * sentences, the dangers, and every balance of the signer, the market and the thief, to the smallest unit.
 */
export async function expectAsSaid(
  stage: Stage,
  places: OrderPlaces,
  forms: readonly OrderForm[],
): Promise<void> {
  const { me } = stage
  for (const form of forms) {
    const { name, typed, says, use, isTheft } = form
    const { review, json, signature } = await stage.sign(typed)
    expect(review.sentences.slice(0, says.length), name).toEqual(says)
    const dangers = review.warnings.filter(({ level }) => level === 'danger').map(({ risk }) => risk)
    expect(dangers, name).toEqual(isTheft ? ['order-for-little'] : [])
    const [order = expect.fail(name)] = decodeOrders(parseTypedData(json), me)
    await stage.undo(async () => {
      const wrong = await listWrongOnceUsed(stage, places, { form, order, uses: use(signature) })
      expect(wrong, name).toEqual([])
    })
  }
}

/** Has the other carry an order out. @returns a line for each balance that is not as the order says */
export async function listWrongOnceUsed(
  stage: Stage,
  places: OrderPlaces,
  o: { form: Pick<OrderForm, 'unsaid' | 'mayBringMore'>; order: DecodedOrder; uses: readonly Call[] },
): Promise<readonly string[]> {
  const before = await readHoldings(stage, places)
  expect(await stage.sendAll(stage.other, o.uses)).toBe(true)
  const after = await readHoldings(stage, places)
  const moved = new Map([...before].map(([key, amount]) => [key, (after.get(key) ?? 0n) - amount]))
  return listWrong(o.form, o.order, places, moved)
}

/** Everything that the traders have, and who has it. */
function listHoldings({ weth, usdc, dai, nft, items, myNft, otherNft, me, market, thief }: OrderPlaces) {
  const assets: readonly AssetRef[] = [
    { type: 'native' },
    ...[weth, usdc, dai].map((address) => ({ type: 'erc20', address }) as const),
    { type: 'erc721', address: nft, tokenId: undefined },
    { type: 'erc721', address: nft, tokenId: myNft },
    { type: 'erc721', address: nft, tokenId: otherNft },
    { type: 'erc1155', address: items, tokenId: SHARD },
  ]
  return [me, market, thief].flatMap((owner) => assets.map((asset) => ({ asset, owner })))
}

async function readHoldings(stage: Stage, places: OrderPlaces): Promise<Map<string, bigint>> {
  const holdings = listHoldings(places)
  const amounts = await Promise.all(holdings.map(({ asset, owner }) => readBalance(stage, asset, owner)))
  return new Map(holdings.map((holding, index) => [nameHolding(holding), amounts[index] ?? 0n]))
}

const nameHolding = ({ asset, owner }: { asset: AssetRef; owner: Address }) =>
  `${owner} ${getAssetKey(asset)}`

/** What is to have moved of everything by what was said, the rest by nothing. */
function expectMoves(order: DecodedOrder, { me }: OrderPlaces, keys: Iterable<string>): Map<string, bigint> {
  const moves = new Map([...keys].map((key) => [key, 0n]))
  const add = (asset: AssetRef, owner: Address, amount: bigint) => {
    const inAll = asset.type === 'erc721' && asset.tokenId !== undefined
    for (const each of inAll ? [asset, { ...asset, tokenId: undefined }] : [asset]) {
      const key = nameHolding({ asset: each, owner })
      moves.set(key, (moves.get(key) ?? 0n) + amount)
    }
  }
  for (const { asset, amount } of order.gives) add(asset, me, -amount)
  for (const { asset, amount, recipient } of order.gets) add(asset, recipient, amount)
  return moves
}

function listWrong(
  { unsaid = [], mayBringMore }: Pick<OrderForm, 'unsaid' | 'mayBringMore'>,
  order: DecodedOrder,
  places: OrderPlaces,
  moved: ReadonlyMap<string, bigint>,
): readonly string[] {
  const { me, nft, otherNft } = places
  const said = expectMoves(order, places, moved.keys())
  for (const { asset, owner, amount } of unsaid) {
    const key = nameHolding({ asset, owner })
    said.set(key, (said.get(key) ?? 0n) + amount)
  }
  // Which item of a collection comes is left to whoever brings it.
  const isOpen = order.gets.some(({ asset }) => 'tokenId' in asset && asset.tokenId === undefined)
  const chosen = nameHolding({ asset: { type: 'erc721', address: nft, tokenId: otherNft }, owner: me })
  const more = mayBringMore && nameHolding({ asset: mayBringMore, owner: me })
  return [...moved].flatMap(([key, amount]) => {
    const least = said.get(key) ?? 0n
    const isRight = key === more ? amount > least : amount === least
    return isRight || (isOpen && key === chosen) ? [] : [`${key}: ${least} said, ${amount} on the chain`]
  })
}
