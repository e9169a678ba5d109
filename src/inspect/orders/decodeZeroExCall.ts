import { lowerCase } from '../../defi/swap.ts'
import type { Address } from '../../protocol/primitives.ts'
import type { TypedStruct } from '../../protocol/typedData/typedData.ts'
import { readAddress, readStruct } from '../permits/fieldValue.ts'
import type { CallOfTrader } from './callOfTrader.ts'
import { createCallReader } from './createCallReader.ts'
import type { Trade } from './trade.ts'
import { zeroEx } from './zeroEx.ts'

const start =
  'uint8 direction, address maker, address taker, uint256 expiry, uint256 nonce, address erc20Token, uint256 erc20TokenAmount, (address recipient, uint256 amount, bytes feeData)[] fees'
const item = (name: string) =>
  `${start}, address ${name}, uint256 ${name}Id, (address propertyValidator, bytes propertyData)[] ${name}Properties`
const swap = 'address makerToken, address takerToken, uint128 makerAmount, uint128 takerAmount'
const end = 'bytes32 pool, uint64 expiry, uint256 salt'
const limit = `(${swap}, uint128 takerTokenFeeAmount, address maker, address taker, address sender, address feeRecipient, ${end})`
const rfq = `(${swap}, address maker, address taker, address txOrigin, ${end})`

const pair = 'address gives, address gets, uint256 minValidSalt'
const pairs = 'address[] gives, address[] gets, uint256[] minValidSalts'

/** What people call at the exchange of 0x about orders of their own: in version 4, and `preSign` in version 3 and 2. */
const readZeroExCall = createCallReader([
  `preSignERC721Order((${item('erc721Token')}) order)`,
  `preSignERC1155Order((${item('erc1155Token')}, uint128 erc1155TokenAmount) order)`,
  'cancelERC721Order(uint256 nonce)',
  'cancelERC1155Order(uint256 nonce)',
  `cancelLimitOrder(${limit} order)`,
  `cancelRfqOrder(${rfq} order)`,
  `batchCancelLimitOrders(${limit}[] cancelled)`,
  `batchCancelRfqOrders(${rfq}[] cancelled)`,
  ...['Limit', 'Rfq'].flatMap((kind) => [
    `cancelPair${kind}Orders(${pair})`,
    `cancelPair${kind}OrdersWithSigner(address owner, ${pair})`,
    `batchCancelPair${kind}Orders(${pairs})`,
    `batchCancelPair${kind}OrdersWithSigner(address owner, ${pairs})`,
  ]),
  'registerAllowedRfqOrigins(address[] origins, bool isOn)',
  'registerAllowedOrderSigner(address signer, bool isOn)',
  'preSign(bytes32 digest)',
  'preSign(bytes32 digest, address owner, bytes signature)',
])

/**
 * An order that is put on the chain of 0x, where it holds without a signature, or taken back; and leave for somebody else to sign
 * orders. Version 4 is handed the whole of an order for an item; earlier ones only the hash of an order, or of a call.
 *
 * @see https://github.com/0xProject/protocol (IERC721OrdersFeature, INativeOrdersFeature)
 * @see https://github.com/0xProject/0x-protocol-specification (v2, v3: preSign)
 */
export function decodeZeroExCall({ from, data }: CallOfTrader): Trade | undefined {
  const call = readZeroExCall(data)
  if (!call) return undefined
  const { name, arguments: given } = call
  if (name === 'preSign') return readPresign(given, from)
  if (name === 'registerAllowedOrderSigner') {
    const signer = readAddress(given, 'signer')
    return signer && { action: 'letSign', isOn: given.isOn === true, signer }
  }
  if (name === 'registerAllowedRfqOrigins') {
    return { action: 'letFill', isOn: given.isOn === true, origins: readAddresses(given.origins) }
  }
  if (/^(c|batchC)ancelPair/.test(name)) return readPairs(given, from)
  if (!name.startsWith('preSign')) {
    return { action: 'cancel', count: Array.isArray(given.cancelled) ? given.cancelled.length : 1 }
  }
  const primaryType = name.slice('preSign'.length)
  const orders = zeroEx({ primaryType, message: readStruct(given, 'order') ?? {}, domain: {} }, from)
  return orders && { action: 'offer', orders }
}

/** Which two tokens; a list of the one without its counterpart in the other is none that the exchange takes. */
function readPairs(given: TypedStruct, from: CallOfTrader['from']): Trade | undefined {
  const [gives, gets] = [readAddresses(given.gives), readAddresses(given.gets)]
  if (gives.length !== gets.length) return undefined
  const pairs = gives.flatMap((address, index) => {
    const other = gets[index]
    return other
      ? [{ gives: { type: 'erc20', address } as const, gets: { type: 'erc20', address: other } as const }]
      : []
  })
  return { action: 'cancelPair', pairs, owner: readAddress(given, 'owner') ?? from }
}

function readAddresses(value: TypedStruct[string] | undefined): readonly Address[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.flatMap((one) => (typeof one === 'string' ? [lowerCase(one)] : []))
}

function readPresign(given: TypedStruct, from: CallOfTrader['from']): Trade {
  const digest = lowerCase(String(given.digest))
  return {
    action: 'presign',
    isOn: true,
    digest,
    owner: readAddress(given, 'owner') ?? from,
    endsAt: undefined,
  }
}
