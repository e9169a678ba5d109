import { lowerCase } from '../../defi/swap.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import type { CallToDecode, DecodedCall } from './decodedCall.ts'
import { decoders } from './decoders.ts'
import { unknownCall } from './unknownCall.ts'

/**
 * Reads what a transaction says it does, by its bytes alone. What no decoder knows stays visibly unknown.
 *
 * @param transaction as asked for
 * @param facts the chain (CAIP-2), and what the contract called says it is
 * @returns never throws, whatever the bytes
 */
export function decodeTransaction(
  transaction: TransactionRequest,
  facts: Pick<CallToDecode, 'chainId' | 'targetStandard' | 'standardOf'>,
): DecodedCall {
  return decodeCall({
    ...facts,
    from: lowerCase(transaction.from),
    to: transaction.to && lowerCase(transaction.to),
    value: fromAmount(transaction.value),
    data: lowerCase(transaction.data),
  })
}

/** Calls may hold calls; one within the other could go on for ever. */
const MAX_DEPTH = 6
/** Bytes can be written so that one call is held a thousand times. */
const MAX_CALLS = 128

/**
 * Reads a call, and what it is made of: at most 128 calls, at most six deep. Those beyond are unknown calls.
 *
 * @returns never throws, whatever the bytes
 */
export function decodeCall(call: CallToDecode): DecodedCall {
  let left = MAX_CALLS
  const decodeAt = (inner: CallToDecode, depth: number): DecodedCall => {
    left -= 1
    if (depth > MAX_DEPTH || left < 0) return { ...unknownCall(inner), isUnread: true }
    for (const decode of decoders) {
      const decoded = decode(inner, (deeper) => decodeAt(deeper, depth + 1))
      if (decoded) return decoded
    }
    return unknownCall(inner)
  }
  return decodeAt(call, 0)
}
