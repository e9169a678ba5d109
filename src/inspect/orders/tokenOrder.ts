import type { Address } from '../../protocol/primitives.ts'
import type { TypedStruct } from '../../protocol/typedData/typedData.ts'
import { readAddress, readNumber } from '../permits/fieldValue.ts'
import type { OrderFields, OrderItem, OrderReader } from './decodedOrder.ts'
import { toFungible } from './toFungible.ts'

/** What others get, and of which side: from the signer beside what is sold, or from whoever brings what is bought. */
type Fee = { readonly of: 'sold' | 'bought'; readonly amount: bigint; readonly recipient: Address }

/** How a format names what is sold, what is bought, who gets it, and when it ends. */
type Format = {
  readonly name: string
  readonly sold: readonly [token: string, amount: string]
  readonly bought: readonly [token: string, amount: string]
  readonly recipient: string
  readonly readEnd: (message: TypedStruct) => bigint | undefined
  readonly readFee?: (typed: OrderFields) => Fee | undefined
}

/** Orders of one ERC-20 for another, or for coins: CoW Protocol’s, 1inch’s and 0x’s. */
const formats: readonly Format[] = [
  {
    name: 'CoW Protocol',
    sold: ['sellToken', 'sellAmount'],
    bought: ['buyToken', 'buyAmount'],
    recipient: 'receiver',
    readEnd: (message) => readNumber(message, 'validTo'),
    readFee: ({ message, domain }) =>
      toFee('sold', readNumber(message, 'feeAmount'), readAddress(domain, 'verifyingContract')),
  },
  {
    name: '1inch',
    sold: ['makerAsset', 'makingAmount'],
    bought: ['takerAsset', 'takingAmount'],
    recipient: 'receiver',
    readEnd: readEndOf1inch,
  },
  {
    name: '0x',
    sold: ['makerToken', 'makerAmount'],
    bought: ['takerToken', 'takerAmount'],
    recipient: 'maker',
    readEnd: (message) =>
      // An OTC order has its end and its number in one field.
      readNumber(message, 'expiry') ?? shift(readNumber(message, 'expiryAndNonce'), 192n),
    readFee: ({ message }) =>
      toFee('bought', readNumber(message, 'takerTokenFeeAmount'), readAddress(message, 'feeRecipient')),
  },
]

/**
 * An order that sells some of a token for some of another.
 * @see https://docs.cow.fi/cow-protocol/reference/core/intents
 */
export const tokenOrder: OrderReader = (typed, signer) => {
  const { primaryType, message } = typed
  if (!/order/i.test(primaryType)) return undefined
  for (const format of formats) {
    const sold = readSide(message, format.sold)
    const bought = readSide(message, format.bought)
    if (!sold || !bought) continue
    const fee = format.readFee?.(typed)
    const isOfSold = fee?.of === 'sold'
    const bring = (item: OrderItem, recipient: Address) => ({
      ...item,
      recipient,
      isForSigner: recipient === signer.toLowerCase(),
    })
    const gives = [isOfSold ? { ...sold, amount: sold.amount + fee.amount } : sold]
    const gets = [bring(bought, readRecipient(message, format.recipient, signer))]
    if (fee) {
      gets.push(bring({ asset: (isOfSold ? sold : bought).asset, amount: fee.amount }, fee.recipient))
    }
    return [{ format: format.name, gives, gets, endsAt: format.readEnd(message) }]
  }
  return undefined
}

function readSide(message: TypedStruct, [token, amount]: Format['sold']) {
  const address = readAddress(message, token)
  const units = readNumber(message, amount)
  if (!address || units === undefined) return undefined
  return { asset: toFungible(address), amount: units }
}

function toFee(of: Fee['of'], amount: bigint | undefined, recipient: Address | undefined): Fee | undefined {
  return amount && recipient ? { of, amount, recipient } : undefined
}

/** Nobody named, or address zero, stands for whoever signs. */
function readRecipient(message: TypedStruct, field: string, signer: Address): Address {
  const named = readAddress(message, field)
  return named === undefined || BigInt(named) === 0n ? (signer.toLowerCase() as Address) : named
}

/** Forty bits of the maker's traits; none of them set says that it never ends. */
function readEndOf1inch(message: TypedStruct): bigint | undefined {
  const traits = readNumber(message, 'makerTraits')
  return traits === undefined ? undefined : (traits >> 80n) & 0xff_ffff_ffffn || undefined
}

function shift(number: bigint | undefined, bits: bigint): bigint | undefined {
  return number === undefined ? undefined : number >> bits
}
