import { lowerCase } from '../../defi/swap.ts'
import type { CallOfTrader } from './callOfTrader.ts'
import { createCallReader } from './createCallReader.ts'
import type { Trade } from './trade.ts'

/** 32 bytes of an order's hash, 20 of its owner, and 4 of the moment at which it ends, in seconds since 1970. */
const UID = /^0x(?<digest>[0-9a-f]{64})(?<owner>[0-9a-f]{40})(?<end>[0-9a-f]{8})$/

const readCowCall = createCallReader(['setPreSignature(bytes uid, bool isOn)', 'invalidateOrder(bytes uid)'])

/**
 * An order of CoW Protocol that its owner lets hold without a signature, or takes back. The call names it by its number,
 * of which hash, owner and end can be told, and not what it sells for what.
 *
 * @see https://docs.cow.fi/cow-protocol/reference/contracts/core/settlement
 */
export function decodeCowCall({ data }: CallOfTrader): Trade | undefined {
  const call = readCowCall(data)
  if (!call) return undefined
  const { uid, isOn } = call.arguments
  const parts = UID.exec(lowerCase(String(uid)))?.groups
  if (!parts) return undefined
  if (call.name === 'invalidateOrder') return { action: 'cancel', count: 1 }
  return {
    ...{ action: 'presign', isOn: isOn === true, digest: `0x${parts.digest}` },
    ...{ owner: `0x${parts.owner}`, endsAt: BigInt(`0x${parts.end}`) },
  }
}
