import { type Address, encodeFunctionData, type Hex, parseAbi, zeroHash } from 'viem'
import { createTypedData } from '../support/typedData.ts'
import type { Call } from './stage.ts'

/** An order as CoW Protocol hashes it. */
export type CowOrder = {
  readonly sellToken: Address
  readonly buyToken: Address
  readonly receiver: Address
  readonly sellAmount: bigint
  readonly buyAmount: bigint
  /** In seconds since 1970. */
  readonly validTo: bigint
  /** Beside what is sold, of the same token. */
  readonly feeAmount: bigint
  readonly kind: 'sell' | 'buy'
  readonly partiallyFillable: boolean
}

const types = {
  Order: [
    ...['address sellToken', 'address buyToken', 'address receiver', 'uint256 sellAmount'],
    ...['uint256 buyAmount', 'uint32 validTo', 'bytes32 appData', 'uint256 feeAmount', 'string kind'],
    ...['bool partiallyFillable', 'string sellTokenBalance', 'string buyTokenBalance'],
  ],
}
const plain = { appData: zeroHash, sellTokenBalance: 'erc20', buyTokenBalance: 'erc20' }

/** @returns what is signed for it */
export function typeCow(settlement: Address, order: CowOrder): object {
  return createTypedData({
    domain: { name: 'Gnosis Protocol', version: 'v2', chainId: 31337, verifyingContract: settlement },
    primaryType: 'Order',
    types,
    message: { ...order, ...plain },
  })
}

const abi = parseAbi([
  'struct Trade { uint256 sellTokenIndex; uint256 buyTokenIndex; address receiver; uint256 sellAmount; uint256 buyAmount; uint32 validTo; bytes32 appData; uint256 feeAmount; uint256 flags; uint256 executedAmount; bytes signature; }',
  'struct Interaction { address target; uint256 value; bytes callData; }',
  'function settle(address[] tokens, uint256[] clearingPrices, Trade[] trades, Interaction[][3] interactions)',
])
const [BUY_FLAG, PARTIAL_FLAG] = [1n, 2n]
/** That the owner let the order hold by a transaction; the signature then names the owner. */
const PRESIGNED_FLAG = 3n << 5n

/**
 * @param o `signature`, or the owner where it is presigned; `bought` for all of it, at the order's own price unless given; and how much of it is carried out where it may be in parts
 * @returns a solver's call that carries it out; the settlement contract must have what is bought
 */
export function settleCow(
  settlement: Address,
  o: { order: CowOrder; signature: Hex; bought?: bigint; executed?: bigint; isPresigned?: boolean },
): Call {
  const { order, signature, bought = order.buyAmount, executed = 0n, isPresigned = false } = o
  const flags =
    (order.kind === 'buy' ? BUY_FLAG : 0n) |
    (order.partiallyFillable ? PARTIAL_FLAG : 0n) |
    (isPresigned ? PRESIGNED_FLAG : 0n)
  const trade = {
    ...{ ...order, ...plain, sellTokenIndex: 0n, buyTokenIndex: 1n, flags, executedAmount: executed },
    ...{ validTo: Number(order.validTo), signature },
  }
  const prices = [bought, order.sellAmount]
  const args = [[order.sellToken, order.buyToken], prices, [trade], [[], [], []]] as const
  return { to: settlement, data: encodeFunctionData({ abi, functionName: 'settle', args }) }
}
