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
  facts: Pick<CallToDecode, 'chainId' | 'targetStandard'>,
): DecodedCall {
  return decodeCall(
    {
      ...facts,
      from: lowerCase(transaction.from),
      to: transaction.to && lowerCase(transaction.to),
      value: fromAmount(transaction.value),
      data: lowerCase(transaction.data),
    },
    0,
  )
}

/** Calls may hold calls; one within the other could go on for ever. */
const MAX_DEPTH = 2

function decodeCall(call: CallToDecode, depth: number): DecodedCall {
  if (depth > MAX_DEPTH) return unknownCall(call)
  for (const decode of decoders) {
    const decoded = decode(call, (inner) => decodeCall(inner, depth + 1))
    if (decoded) return decoded
  }
  return unknownCall(call)
}
