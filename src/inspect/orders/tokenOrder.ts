import type { Address } from '../../protocol/primitives.ts'
import type { TypedStruct } from '../../protocol/typedData/typedData.ts'
import { readAddress, readNumber } from '../permits/fieldValue.ts'
import type { OrderReader } from './decodedOrder.ts'

/** How a format names what is sold, what is bought, and who gets it. */
type Format = {
  readonly name: string
  readonly sold: readonly [token: string, amount: string]
  readonly bought: readonly [token: string, amount: string]
  readonly recipient: string
  readonly ends: string
}

/** Orders of one ERC-20 for another: CoW Protocol’s, 1inch’s and 0x’s. */
const formats: readonly Format[] = [
  {
    name: 'CoW Protocol',
    sold: ['sellToken', 'sellAmount'],
    bought: ['buyToken', 'buyAmount'],
    recipient: 'receiver',
    ends: 'validTo',
  },
  {
    name: '1inch',
    sold: ['makerAsset', 'makingAmount'],
    bought: ['takerAsset', 'takingAmount'],
    recipient: 'receiver',
    ends: 'expiration',
  },
  {
    name: '0x',
    sold: ['makerToken', 'makerAmount'],
    bought: ['takerToken', 'takerAmount'],
    recipient: 'maker',
    ends: 'expiry',
  },
]

/**
 * An order that sells some of a token for some of another.
 * @see https://docs.cow.fi/cow-protocol/reference/core/intents
 */
export const tokenOrder: OrderReader = ({ primaryType, message }, signer) => {
  if (!/order/i.test(primaryType)) return undefined
  for (const format of formats) {
    const sold = readSide(message, format.sold)
    const bought = readSide(message, format.bought)
    if (!sold || !bought) continue
    const recipient = readRecipient(message, format.recipient, signer)
    const gets = [{ ...bought, recipient, isForSigner: recipient === signer.toLowerCase() }]
    return [{ format: format.name, gives: [sold], gets, endsAt: readNumber(message, format.ends) }]
  }
  return undefined
}

function readSide(message: TypedStruct, [token, amount]: Format['sold']) {
  const address = readAddress(message, token)
  const units = readNumber(message, amount)
  if (!address || units === undefined) return undefined
  return { asset: { type: 'erc20', address } as const, amount: units }
}

/** Nobody named, or address zero, stands for whoever signs. */
function readRecipient(message: TypedStruct, field: string, signer: Address): Address {
  const named = readAddress(message, field)
  return named === undefined || BigInt(named) === 0n ? (signer.toLowerCase() as Address) : named
}
