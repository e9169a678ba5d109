import { type Address, concat, type Hex, hashStruct, numberToHex, zeroAddress, zeroHash } from 'viem'
import { createTypedData } from '../support/typedData.ts'

/** How Seaport numbers what changes hands; `any` is an item of a collection that whoever fills the order chooses. */
export const kinds = { native: 0, erc20: 1, erc721: 2, erc1155: 3, anyErc721: 4 } as const

/** What is offered or asked for; from a start to an end where the amount moves with time. */
export type Item = {
  readonly itemType: number
  readonly token: Address
  readonly identifierOrCriteria: bigint
  readonly startAmount: bigint
  readonly endAmount: bigint
}
export type Asked = Item & { readonly recipient: Address }

/** An order as it is signed. */
export type Components = {
  readonly offerer: Address
  readonly zone: Address
  readonly offer: readonly Item[]
  readonly consideration: readonly Asked[]
  readonly orderType: number
  readonly startTime: bigint
  readonly endTime: bigint
  readonly zoneHash: Hex
  readonly salt: bigint
  readonly conduitKey: Hex
  readonly counter: bigint
}

/** What OpenSea’s conduit is known by. */
export const CONDUIT_KEY = '0x0000007b02230091a7ed01230072f7006a004d60a8d4e71d599b8104250f0000'
const PARTIAL_OPEN = 1

const item = [
  ...['uint8 itemType', 'address token', 'uint256 identifierOrCriteria'],
  ...['uint256 startAmount', 'uint256 endAmount'],
]
const types = {
  OrderComponents: [
    ...['address offerer', 'address zone', 'OfferItem[] offer', 'ConsiderationItem[] consideration'],
    ...['uint8 orderType', 'uint256 startTime', 'uint256 endTime', 'bytes32 zoneHash', 'uint256 salt'],
    ...['bytes32 conduitKey', 'uint256 counter'],
  ],
  OfferItem: item,
  ConsiderationItem: [...item, 'address recipient'],
}

/** @returns so much of something, at any time */
export function some(itemType: number, token: Address, amount: bigint, identifier = 0n): Item {
  return {
    itemType,
    token,
    identifierOrCriteria: identifier,
    startAmount: amount,
    endAmount: amount,
  }
}
export const coin = (amount: bigint) => some(kinds.native, zeroAddress, amount)

/** @returns an order that anybody may fill, in parts too where `inParts` */
export function createOrder(o: {
  readonly offerer: Address
  readonly offer: readonly Item[]
  readonly asked: readonly Asked[]
  readonly startTime: bigint
  readonly endTime: bigint
  readonly inParts?: boolean
  readonly conduitKey?: Hex
  readonly salt?: bigint
}): Components {
  return {
    offerer: o.offerer,
    zone: zeroAddress,
    offer: o.offer,
    consideration: o.asked,
    orderType: o.inParts ? PARTIAL_OPEN : 0,
    startTime: o.startTime,
    endTime: o.endTime,
    zoneHash: zeroHash,
    salt: o.salt ?? 1n,
    conduitKey: o.conduitKey ?? zeroHash,
    counter: 0n,
  }
}

const domainOf = (seaport: Address) => ({
  ...{ name: 'Seaport', version: '1.6', chainId: 31337, verifyingContract: seaport },
})

/** @returns what is signed for one order */
export function typeOrder(seaport: Address, message: Components): object {
  return createTypedData({ domain: domainOf(seaport), primaryType: 'OrderComponents', types, message })
}

/** @returns what is signed for two orders at once */
export function typeOrders(seaport: Address, tree: readonly [Components, Components]): object {
  return createTypedData({
    domain: domainOf(seaport),
    primaryType: 'BulkOrder',
    types: { BulkOrder: ['OrderComponents[2] tree'], ...types },
    message: { tree },
  })
}

/** @returns the signature of two orders with the proof that the first is one of them: its place and the other’s hash */
export function proveFirst(signature: Hex, other: Components): Hex {
  return concat([signature, numberToHex(0, { size: 3 }), hashOrder(other)])
}

function hashOrder(data: Components): Hex {
  const fields = Object.entries(types).map(([name, list]) => [
    name,
    list.map((text) => {
      const [type = '', field = ''] = text.split(' ')
      return { type, name: field }
    }),
  ])
  return hashStruct({ data, primaryType: 'OrderComponents', types: Object.fromEntries(fields) } as never)
}

/** @returns the order as Seaport takes it, signed */
export function toOrder(order: Components, signature: Hex) {
  const { counter: _, ...parameters } = order
  const totalOriginalConsiderationItems = BigInt(order.consideration.length)
  return { parameters: { ...parameters, totalOriginalConsiderationItems }, signature }
}

/** @returns the same, of which a part is taken: all of it unless told */
export function toAdvanced(order: Components, signature: Hex, [numerator, denominator] = [1n, 1n]) {
  return { ...toOrder(order, signature), numerator, denominator, extraData: '0x' }
}

/** @returns the short form of an order: one thing for one other, and fees; `type` as Seaport numbers such trades */
export function toBasic(order: Components, signature: Hex, type: number) {
  const [given] = order.offer
  const [asked, ...others] = order.consideration
  const { offerer, zone, startTime, endTime, zoneHash, salt } = order
  return {
    considerationToken: asked?.token,
    considerationIdentifier: asked?.identifierOrCriteria,
    considerationAmount: asked?.startAmount,
    offerToken: given?.token,
    offerIdentifier: given?.identifierOrCriteria,
    offerAmount: given?.startAmount,
    ...{ offerer, zone, startTime, endTime, zoneHash, salt, signature, basicOrderType: type },
    ...{ offererConduitKey: order.conduitKey, fulfillerConduitKey: zeroHash },
    totalOriginalAdditionalRecipients: BigInt(others.length),
    additionalRecipients: others.map(({ startAmount, recipient }) => ({ amount: startAmount, recipient })),
  }
}
