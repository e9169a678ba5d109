import type { Address } from '../../protocol/primitives.ts'
import type { TypedStruct } from '../../protocol/typedData/typedData.ts'
import type { AssetRef } from '../assets/assetRef.ts'
import { readAddress, readNumber, readStructs } from '../permits/fieldValue.ts'
import type { DecodedOrder, OrderItem, OrderReader } from './decodedOrder.ts'
import { readMove } from './readMove.ts'

const NATIVE = 0n
const ERC20 = 1n
const ERC721 = 2n
const ERC1155 = 3n
/** Any item of a collection, or any of a list of them. */
const ERC721_ANY = 4n
const ERC1155_ANY = 5n
/** Levels of a tree of orders, as Seaport takes them. */
const MAX_HEIGHT = 24

/**
 * `OrderComponents` of Seaport, and `BulkOrder`, a tree whose leaves are such orders: each can be carried out without the others.
 * Where one leaf can't be read, none is told.
 *
 * @see https://docs.opensea.io/reference/seaport-overview
 */
export const seaport: OrderReader = ({ primaryType, message }, signer) => {
  if (primaryType === 'OrderComponents') {
    const order = readComponents(message, signer)
    return order && [order]
  }
  if (primaryType !== 'BulkOrder' || !Array.isArray(message.tree)) return undefined
  const leaves: unknown[] = message.tree.flat(MAX_HEIGHT)
  const orders = leaves.map((leaf) => readComponents(Object(leaf), signer))
  if (!orders.every((order) => order !== undefined)) return undefined
  // The tree has room for a power of two: what is left over is filled up with orders of nothing.
  const real = orders.filter(({ gives, gets }) => gives.length + gets.length > 0)
  return real.length > 0 ? real : undefined
}

/** What is offered, and what each of the others has to bring. */
export function readComponents(message: TypedStruct, signer: Address): DecodedOrder | undefined {
  const offer = readStructs(message, 'offer')
  const consideration = readStructs(message, 'consideration')
  if (!offer || !consideration) return undefined
  const offerer = readAddress(message, 'offerer') ?? signer
  const gives = offer.map((item) => readItem(item, 'most'))
  const gets = consideration.map((item) => {
    const read = readItem(item, 'least')
    const recipient = readAddress(item, 'recipient')
    return read && recipient && { ...read, recipient, isForSigner: recipient === offerer }
  })
  // Half an order would mislead: it is told in full or left to the fields.
  if (!gives.every((item) => item !== undefined) || !gets.every((item) => item !== undefined))
    return undefined
  return { format: 'Seaport', gives, gets, endsAt: readNumber(message, 'endTime') }
}

/** Amounts may move from a start to an end while the order stands. */
export function readItem(item: TypedStruct, which: 'most' | 'least'): OrderItem | undefined {
  const asset = readAsset(item)
  const start = readNumber(item, 'startAmount')
  const end = readNumber(item, 'endAmount')
  if (!asset || start === undefined || end === undefined) return undefined
  const isStart = which === 'most' ? start > end : start < end
  return { asset, amount: isStart ? start : end, ...readMove(start, end) }
}

function readAsset(item: TypedStruct): AssetRef | undefined {
  const kind = readNumber(item, 'itemType')
  const address = readAddress(item, 'token')
  const tokenId = readNumber(item, 'identifierOrCriteria')
  if (kind === NATIVE) return { type: 'native' }
  if (!address || kind === undefined) return undefined
  if (kind === ERC20) return { type: 'erc20', address }
  if (kind === ERC721 || kind === ERC721_ANY) {
    return { type: 'erc721', address, tokenId: kind === ERC721 ? tokenId : undefined }
  }
  if (kind !== ERC1155 && kind !== ERC1155_ANY) return undefined
  return { type: 'erc1155', address, tokenId: kind === ERC1155 ? tokenId : undefined }
}
