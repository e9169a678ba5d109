import {
  type Abi,
  type Address,
  encodeFunctionData,
  type Hex,
  parseSignature,
  zeroAddress,
  zeroHash,
} from 'viem'
import { createTypedData } from '../support/typedData.ts'
import type { Call } from './stage.ts'

/** What stands for the coin of the chain at 0x. */
export const COIN: Address = `0x${'ee'.repeat(20)}`
/** How 0x numbers what an order for an item does. */
export const [SELL, BUY] = [0, 1]
/** How 0x numbers signatures over typed data. */
const [EIP712, PRESIGNED] = [2, 4]

const native = [...['address makerToken', 'address takerToken', 'uint128 makerAmount', 'uint128 takerAmount']]
const parties = ['address maker', 'address taker']
const ends = ['bytes32 pool', 'uint64 expiry', 'uint256 salt']
const item = (type: '721' | '1155') => [
  ...['uint8 direction', 'address maker', 'address taker', 'uint256 expiry', 'uint256 nonce'],
  ...['address erc20Token', 'uint256 erc20TokenAmount', 'Fee[] fees', `address erc${type}Token`],
  ...[`uint256 erc${type}TokenId`, `Property[] erc${type}TokenProperties`],
]
const more = {
  Fee: ['address recipient', 'uint256 amount', 'bytes feeData'],
  Property: ['address propertyValidator', 'bytes propertyData'],
}
const types = {
  LimitOrder: [
    ...[...native, 'uint128 takerTokenFeeAmount', ...parties],
    ...['address sender', 'address feeRecipient', ...ends],
  ],
  RfqOrder: [...native, ...parties, 'address txOrigin', ...ends],
  OtcOrder: [...native, ...parties, 'address txOrigin', 'uint256 expiryAndNonce'],
  ERC721Order: item('721'),
  ERC1155Order: [...item('1155'), 'uint128 erc1155TokenAmount'],
}

/** An order as 0x hashes it. */
export type ZeroExOrder = { readonly type: keyof typeof types; readonly message: Record<string, unknown> }

const open = { taker: zeroAddress, pool: zeroHash, salt: 1n }
type Swap = { maker: Address; gives: readonly [Address, bigint]; gets: readonly [Address, bigint] }

const toSwap = ({ maker, gives: [makerToken, makerAmount], gets: [takerToken, takerAmount] }: Swap) => ({
  ...{ makerToken, takerToken, makerAmount, takerAmount, maker },
})

/** @returns an order that anybody may fill, who pays the fee on top of the price */
export function createLimitOrder(
  o: Swap & { expiry: bigint; fee?: readonly [Address, bigint] },
): ZeroExOrder {
  const [feeRecipient, takerTokenFeeAmount] = o.fee ?? [zeroAddress, 0n]
  const message = { ...open, sender: zeroAddress, expiry: o.expiry, feeRecipient, takerTokenFeeAmount }
  return { type: 'LimitOrder', message: { ...toSwap(o), ...message } }
}

/** @returns an order that only one who was asked for a price may fill */
export function createRfqOrder(o: Swap & { expiry: bigint; filler: Address }): ZeroExOrder {
  const { expiry, filler } = o
  return {
    type: 'RfqOrder',
    message: { ...toSwap(o), ...open, taker: filler, txOrigin: filler, expiry },
  }
}

/** @returns the same in a form with less to it: its end and its number are one field */
export function createOtcOrder(o: Swap & { expiry: bigint; filler: Address }): ZeroExOrder {
  const expiryAndNonce = (o.expiry << 192n) | (7n << 128n) | 1n
  const message = { ...toSwap(o), taker: zeroAddress, txOrigin: o.filler, expiryAndNonce }
  return { type: 'OtcOrder', message }
}

/** @returns an order to sell or to buy an item, or some of a kind where `amount` is given */
export function createItemOrder(o: {
  readonly direction: number
  readonly maker: Address
  readonly expiry: bigint
  readonly price: readonly [Address, bigint]
  readonly item: readonly [Address, bigint]
  readonly amount?: bigint
  readonly fees?: readonly (readonly [Address, bigint])[]
  /** True where any item of the collection will do: 0x takes no number of one then. */
  readonly isAny?: boolean
}): ZeroExOrder {
  const [erc20Token, erc20TokenAmount] = o.price
  const name = o.amount === undefined ? 'erc721Token' : 'erc1155Token'
  const fees = (o.fees ?? []).map(([recipient, amount]) => ({ recipient, amount, feeData: '0x' }))
  const properties = o.isAny ? [{ propertyValidator: zeroAddress, propertyData: '0x' }] : []
  return {
    type: o.amount === undefined ? 'ERC721Order' : 'ERC1155Order',
    message: {
      ...{ direction: o.direction, maker: o.maker, taker: zeroAddress, expiry: o.expiry, nonce: 1n },
      ...{ erc20Token, erc20TokenAmount, fees, [name]: o.item[0], [`${name}Id`]: o.isAny ? 0n : o.item[1] },
      ...{ [`${name}Properties`]: properties, ...(o.amount && { erc1155TokenAmount: o.amount }) },
    },
  }
}

/** @returns what is signed for it */
export function typeZeroEx(exchange: Address, { type, message }: ZeroExOrder): object {
  return createTypedData({
    domain: { name: 'ZeroEx', version: '1.0.0', chainId: 31337, verifyingContract: exchange },
    primaryType: type,
    types: { [type]: types[type], ...(type.startsWith('ERC') && more) },
    message,
  })
}

/** @returns a call of a function that takes the order, its signature unless it is on the chain, and what else is given */
export function callZeroEx(
  exchange: { readonly address: Address; readonly abi: Abi },
  functionName: string,
  o: { order: ZeroExOrder; signature?: Hex; rest?: readonly unknown[]; value?: bigint },
): Call {
  const args = [o.order.message, toSignature(o.signature), ...(o.rest ?? [])]
  const data = encodeFunctionData({ abi: exchange.abi, functionName, args })
  return { to: exchange.address, data, value: o.value ?? 0n }
}

function toSignature(signature: Hex | undefined) {
  if (!signature) return { signatureType: PRESIGNED, v: 0, r: zeroHash, s: zeroHash }
  const { r, s, v } = parseSignature(signature)
  return { signatureType: EIP712, v: Number(v), r, s }
}
