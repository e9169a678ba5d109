import { type Address, toAmount } from '../../../src/protocol/primitives.ts'
import type { TransactionRequest } from '../../../src/protocol/transaction.ts'
import type { Asked } from './scenario.ts'

/** @returns the transaction that a scenario asks for */
export function toTransaction(
  { to, value = 0n, data = '0x', also }: Extract<Asked, { type: 'transaction' }>,
  from: Address,
): TransactionRequest {
  return { from, to, value: toAmount(value), data, ...also }
}
