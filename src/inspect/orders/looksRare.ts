import type { Address } from '../../protocol/primitives.ts'
import type { TypedStruct } from '../../protocol/typedData/typedData.ts'
import { readAddress, readNumber } from '../permits/fieldValue.ts'
import type { DecodedOrder, OrderItem, OrderReader } from './decodedOrder.ts'
import { toFungible } from './toFungible.ts'

const [BID, ASK] = [0n, 1n]
/** For just the items that are named, and for any of a collection. The price of others depends on more than the order. */
const [STANDARD, COLLECTION] = [0n, 1n]
const kinds = ['erc721', 'erc1155'] as const
/** Levels of a tree of orders, as LooksRare takes them. */
const MAX_HEIGHT = 10

/**
 * `Maker` of LooksRare 2, and `BatchOrder`, a tree of them: items for a price, or a price for items. From what a seller gets the
 * market takes fees that no order names.
 *
 * @see https://github.com/LooksRare/contracts-exchange-v2 (OrderStructs)
 */
export const looksRare: OrderReader = ({ primaryType, message }, signer) => {
  if (primaryType === 'Maker') {
    const order = readMaker(message, signer)
    return order && [order]
  }
  if (primaryType !== 'BatchOrder' || !Array.isArray(message.tree)) return undefined
  const leaves = message.tree.flat(MAX_HEIGHT).map((leaf) => Object(leaf) as TypedStruct)
  // The tree has room for a power of two: what is left over is filled up with orders that nobody signs.
  const real = leaves.filter((leaf) => !isNobody(readAddress(leaf, 'signer')))
  const orders = real.map((leaf) => readMaker(leaf, signer))
  return orders.length > 0 && orders.every((order) => order !== undefined) ? orders : undefined
}

function readMaker(message: TypedStruct, signer: Address): DecodedOrder | undefined {
  const quote = readNumber(message, 'quoteType')
  const currency = readAddress(message, 'currency')
  const amount = readNumber(message, 'price')
  const items = readItems(message, quote)
  if (!items || !currency || amount === undefined || (quote !== BID && quote !== ASK)) return undefined
  const price = { asset: toFungible(currency), amount }
  const maker = readAddress(message, 'signer') ?? signer
  const forMaker = { recipient: maker, isForSigner: maker === signer.toLowerCase() }
  const isSale = quote === ASK
  return {
    format: 'LooksRare',
    gives: isSale ? items : [price],
    gets: (isSale ? [price] : items).map((item) => ({ ...item, ...forMaker })),
    endsAt: readNumber(message, 'endTime'),
    ...(isSale && { hasUnsaidFees: true }),
  }
}

function readItems(message: TypedStruct, quote: bigint | undefined): readonly OrderItem[] | undefined {
  const strategy = readNumber(message, 'strategyId')
  const address = readAddress(message, 'collection')
  const type = kinds[Number(readNumber(message, 'collectionType') ?? -1n)]
  const [ids, amounts] = [readNumbers(message.itemIds), readNumbers(message.amounts)]
  if (!address || !type || !ids || !amounts || amounts.length === 0) return undefined
  if (strategy === COLLECTION && quote === BID) {
    return [{ asset: { type, address, tokenId: undefined }, amount: amounts[0] ?? 0n }]
  }
  if (strategy !== STANDARD || ids.length !== amounts.length) return undefined
  return ids.map((tokenId, index) => ({ asset: { type, address, tokenId }, amount: amounts[index] ?? 0n }))
}

function readNumbers(list: unknown): readonly bigint[] | undefined {
  if (!Array.isArray(list)) return undefined
  const numbers = list.map((value) => readNumber({ value }, 'value'))
  return numbers.every((number) => number !== undefined) ? numbers : undefined
}

function isNobody(address: Address | undefined): boolean {
  return address !== undefined && BigInt(address) === 0n
}
