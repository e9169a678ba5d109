import { readAddress, readNumber, readStructs } from '../permits/fieldValue.ts'
import type { OrderReader } from './decodedOrder.ts'
import { toFungible } from './toFungible.ts'

const SELL = 1n
const ALL = 10_000n

/**
 * `Order` of Blur, as far as it sells: one item, or some of a kind, at a price from which the named fees go off. One that buys may
 * take any item of the collection, by rules of another contract, and is left to its fields.
 */
export const blur: OrderReader = ({ primaryType, message }) => {
  if (primaryType !== 'Order' || readNumber(message, 'side') !== SELL) return undefined
  const trader = readAddress(message, 'trader')
  const collection = readAddress(message, 'collection')
  const paymentToken = readAddress(message, 'paymentToken')
  const [tokenId, amount, price] = ['tokenId', 'amount', 'price'].map((name) => readNumber(message, name))
  const fees = readStructs(message, 'fees')?.map((fee) => {
    const recipient = readAddress(fee, 'recipient')
    const rate = readNumber(fee, 'rate')
    return recipient && rate !== undefined && price !== undefined
      ? { recipient, amount: (price * rate) / ALL }
      : undefined
  })
  if (!trader || !collection || !paymentToken || !fees?.every((fee) => fee !== undefined)) return undefined
  if (tokenId === undefined || amount === undefined || price === undefined) return undefined
  const isOne = amount <= 1n
  const item = { type: isOne ? 'erc721' : 'erc1155', address: collection, tokenId } as const
  const asset = toFungible(paymentToken)
  const left = price - fees.reduce((sum, fee) => sum + fee.amount, 0n)
  const gets = [
    { asset, amount: left < 0n ? 0n : left, recipient: trader, isForSigner: true },
    ...fees.map((fee) => ({ asset, ...fee, isForSigner: false })),
  ]
  const gives = [{ asset: item, amount: isOne ? 1n : amount }]
  return [{ format: 'Blur', gives, gets, endsAt: readNumber(message, 'expirationTime') }]
}
