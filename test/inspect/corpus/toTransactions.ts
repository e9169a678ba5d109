import { type Address, toAmount } from '../../../src/protocol/primitives.ts'
import type { TransactionRequest } from '../../../src/protocol/transaction.ts'
import type { Asked } from './scenario.ts'

/** One transaction, or several that are asked for at once. */
export type Transactions = readonly [TransactionRequest, ...TransactionRequest[]]
type Call = Omit<Extract<Asked, { type: 'transaction' }>, 'type'>

/** @returns what a scenario asks to be sent; undefined where it asks for something else */
export function toTransactions(asked: Asked, from: Address): Transactions | undefined {
  if (asked.type === 'transaction') return [toTransaction(asked, from)]
  if (asked.type !== 'calls') return undefined
  const [first, ...rest] = asked.calls
  return [toTransaction(first, from), ...rest.map((call) => toTransaction(call, from))]
}

function toTransaction({ to, value = 0n, data = '0x', also }: Call, from: Address): TransactionRequest {
  return { from, to, value: toAmount(value), data, ...also }
}
