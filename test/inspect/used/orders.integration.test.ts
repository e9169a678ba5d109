import type { Address } from 'viem'
import { expect, it } from 'vitest'
import { type AssetRef, getAssetKey } from '../../../src/inspect/assets/assetRef.ts'
import type { DecodedOrder } from '../../../src/inspect/orders/decodedOrder.ts'
import { decodeOrders } from '../../../src/inspect/orders/orderReaders.ts'
import { parseTypedData } from '../../../src/protocol/typedData/parseTypedData.ts'
import { orderForms } from './orderForms.ts'
import { type OrderPlaces, prepareOrders, SHARD } from './prepareOrders.ts'
import { readBalance } from './readBalance.ts'
import { createStage, type Stage } from './stage.ts'

/** Everything that the traders have, and who has it. */
function listHoldings({ weth, nft, items, myNft, otherNft, me, market, thief }: OrderPlaces) {
  const assets: readonly AssetRef[] = [
    { type: 'native' },
    { type: 'erc20', address: weth },
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

it('every order that is signed does to its signer and to others what was said of it, to the smallest unit', async () => {
  const stage = await createStage()
  const { me, other } = stage
  const places = await prepareOrders(stage)
  for (const { name, typed, says, use, isTheft, isLeast } of orderForms(places)) {
    const { review, json, signature } = await stage.sign(typed)
    expect(review.sentences.slice(0, says.length), name).toEqual(says)
    const dangers = review.warnings.filter(({ level }) => level === 'danger').map(({ risk }) => risk)
    expect(dangers, name).toEqual(isTheft ? ['order-for-little'] : [])
    const [order = expect.fail(name)] = decodeOrders(parseTypedData(json), me)
    const moved = await stage.undo(async () => {
      const before = await readHoldings(stage, places)
      expect(await stage.sendAll(other, use(signature)), name).toBe(true)
      const after = await readHoldings(stage, places)
      return new Map([...before].map(([key, amount]) => [key, (after.get(key) ?? 0n) - amount]))
    })
    const said = expectMoves(order, places, moved.keys())
    const wrong = [...moved].filter(([key, amount]) => {
      const least = said.get(key) ?? 0n
      return isLeast && key === `${me} native` ? amount < least : amount !== least
    })
    // Which item of a collection comes is left to whoever brings it.
    const isOpen = order.gets.some(({ asset }) => 'tokenId' in asset && asset.tokenId === undefined)
    const chosen = nameHolding({
      asset: { type: 'erc721', address: places.nft, tokenId: places.otherNft },
      owner: me,
    })
    expect(
      wrong.filter(([key]) => !isOpen || key !== chosen),
      name,
    ).toEqual([])
  }
}, 120_000)
