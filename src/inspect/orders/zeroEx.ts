import type { Address } from '../../protocol/primitives.ts'
import type { TypedStruct } from '../../protocol/typedData/typedData.ts'
import type { AssetRef } from '../assets/assetRef.ts'
import { readAddress, readNumber, readStructs } from '../permits/fieldValue.ts'
import type { OrderReader } from './decodedOrder.ts'
import { toFungible } from './toFungible.ts'

type Fee = { readonly recipient: Address; readonly amount: bigint }

const [SELL, BUY] = [0n, 1n]

/**
 * `ERC721Order` and `ERC1155Order` of 0x: an item, or some of a kind, for a token or coins. Who buys pays the named fees beside
 * the price, so that what is signed to sell brings all of it, and others their fees. One that buys what has certain properties takes any that has.
 *
 * @see https://github.com/0xProject/protocol (LibNFTOrder)
 */
export const zeroEx: OrderReader = ({ primaryType, message }, signer) => {
  if (primaryType !== 'ERC721Order' && primaryType !== 'ERC1155Order') return undefined
  const direction = readNumber(message, 'direction')
  const maker = readAddress(message, 'maker') ?? signer
  const item = primaryType === 'ERC721Order' ? readOne(message) : readSome(message)
  const token = readAddress(message, 'erc20Token')
  const price = readNumber(message, 'erc20TokenAmount')
  const fees = readFees(message)
  if (!item || !token || price === undefined || !fees) return undefined
  const asset = toFungible(token)
  const isMine = (recipient: Address) => recipient === signer.toLowerCase()
  const forMaker = { recipient: maker, isForSigner: isMine(maker) }
  const forOthers = fees.map((fee) => ({ asset, ...fee, isForSigner: isMine(fee.recipient) }))
  const ends = { format: '0x', endsAt: readNumber(message, 'expiry') }
  if (direction === SELL) {
    return [{ ...ends, gives: [item], gets: [{ asset, amount: price, ...forMaker }, ...forOthers] }]
  }
  if (direction !== BUY) return undefined
  const paid = fees.reduce((sum, { amount }) => sum + amount, price)
  return [{ ...ends, gives: [{ asset, amount: paid }], gets: [{ ...item, ...forMaker }, ...forOthers] }]
}

function readOne(message: TypedStruct) {
  const asset = readItem(message, 'erc721')
  return asset && { asset, amount: 1n }
}

function readSome(message: TypedStruct) {
  const asset = readItem(message, 'erc1155')
  const amount = readNumber(message, 'erc1155TokenAmount')
  return asset && amount !== undefined ? { asset, amount } : undefined
}

function readItem(message: TypedStruct, type: 'erc721' | 'erc1155'): AssetRef | undefined {
  const address = readAddress(message, `${type}Token`)
  const tokenId = readNumber(message, `${type}TokenId`)
  const properties = readStructs(message, `${type}TokenProperties`)
  if (!address || tokenId === undefined || !properties) return undefined
  return { type, address, tokenId: properties.length > 0 ? undefined : tokenId }
}

function readFees(message: TypedStruct): readonly Fee[] | undefined {
  const fees = readStructs(message, 'fees')?.map((fee) => {
    const recipient = readAddress(fee, 'recipient')
    const amount = readNumber(fee, 'amount')
    return recipient && amount !== undefined ? { recipient, amount } : undefined
  })
  return fees?.every((fee) => fee !== undefined) ? fees : undefined
}
