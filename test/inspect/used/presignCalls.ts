import {
  type Abi,
  type Address,
  concat,
  encodeFunctionData,
  type Hex,
  hashTypedData,
  parseAbi,
  toHex,
} from 'viem'
import { type CowOrder, typeCow } from './cowOrder.ts'
import type { Call } from './stage.ts'
import type { ZeroExOrder } from './zeroExOrder.ts'

const cowAbi = parseAbi([
  'function setPreSignature(bytes orderUid, bool signed)',
  'function invalidateOrder(bytes orderUid)',
])

/** @returns the number by which CoW Protocol knows an order: its hash, its owner and its end */
export function uidOfCow(settlement: Address, order: CowOrder, owner: Address): Hex {
  const digest = hashTypedData(typeCow(settlement, order) as Parameters<typeof hashTypedData>[0])
  return concat([digest, owner, toHex(order.validTo, { size: 4 })])
}

/** @returns the owner's call that lets an order hold without a signature, or takes that back */
export function presignCow(settlement: Address, uid: Hex, isOn = true): Call {
  const args = [uid, isOn] as const
  return { to: settlement, data: encodeFunctionData({ abi: cowAbi, functionName: 'setPreSignature', args }) }
}

/** @returns the owner's call after which nobody can carry an order out */
export function invalidateCow(settlement: Address, uid: Hex): Call {
  const args = [uid] as const
  return { to: settlement, data: encodeFunctionData({ abi: cowAbi, functionName: 'invalidateOrder', args }) }
}

/** @returns the maker's call that puts an order for an item on the chain of 0x */
export function presignZeroEx(
  exchange: { readonly address: Address; readonly abi: Abi },
  { type, message }: ZeroExOrder,
): Call {
  const functionName = `preSign${type}`
  const data = encodeFunctionData({ abi: exchange.abi, functionName, args: [message] })
  return { to: exchange.address, data }
}
