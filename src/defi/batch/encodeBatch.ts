import type { BatchCall } from '../../protocol/batch.ts'
import { type Address, fromAmount, toAmount } from '../../protocol/primitives.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import { encodeArguments } from '../abi/encodeArguments.ts'

/** `executeBatch((address target, uint256 value, bytes data)[])`: all of it happens in order, or none of it. */
const executeBatch = {
  selector: '0x34fcd5be',
  inputs: [{ type: 'tuple[]', components: [{ type: 'address' }, { type: 'uint256' }, { type: 'bytes' }] }],
} as const

/** @returns true when calls fit one transaction of an account that follows a known contract, which creates none */
export function isEncodable(calls: readonly BatchCall[]): boolean {
  return calls.every(({ to }) => to !== undefined)
}

/**
 * Makes the one transaction of a batch: a call of the account's own, to itself, whose code carries the calls out. What
 * they send is the account's already, so the transaction itself sends nothing. A single call is sent as it is.
 *
 * @param delegate whose code the account is to follow first; undefined when it does already
 * @throws TypeError for a call that creates a contract
 */
export function encodeBatch(
  from: Address,
  calls: readonly BatchCall[],
  delegate?: Address,
): TransactionRequest {
  const [only, ...others] = calls
  if (only && others.length === 0) return toTransaction(from, only)
  const parts = calls.map(({ to, value, data }) => {
    if (to === undefined) throw new TypeError('A batch in one transaction creates no contract')
    return [to.toLowerCase() as Address, fromAmount(value), data] as const
  })
  const data = encodeArguments(executeBatch, [parts])
  return { from, to: from, value: toAmount(0n), data, ...(delegate !== undefined && { delegate }) }
}

/** @returns a call of a batch as a transaction of its own */
export function toTransaction(from: Address, { to, value, data }: BatchCall): TransactionRequest {
  return { from, ...(to && { to }), value, data }
}
