import { estimateGas } from '../../chains/fees/estimateGas.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import { BURN_ADDRESS } from '../../protocol/reservedAddresses.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'

/** What an authorisation costs at most beside the transfer it comes with (EIP-7702), with some room. */
export const AUTHORIZATION_GAS = 40_000n

/**
 * Asks how much gas a step takes. `eth_estimateGas`.
 *
 * @throws what `estimateGas` throws when it would fail
 */
export async function estimateStepGas(rpc: Rpc, transaction: TransactionRequest): Promise<bigint> {
  const { from, to, data, delegate } = transaction
  // The node would run the code that the account is about to stop following: it is asked what a plain transfer costs.
  if (delegate !== undefined) return (await estimateGas(rpc, { from, to: BURN_ADDRESS })) + AUTHORIZATION_GAS
  return estimateGas(rpc, { from, to, data, value: fromAmount(transaction.value) })
}
