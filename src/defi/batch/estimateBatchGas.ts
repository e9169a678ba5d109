import { estimateGas } from '../../chains/fees/estimateGas.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import { AUTHORIZATION_GAS } from '../sweep/stepGas.ts'

/**
 * Asks how much gas a batch in one transaction takes, as if the account followed the code already. `eth_estimateGas`.
 *
 * @param code of the contract that the account is to follow; undefined for a transaction that needs none
 * @throws what `estimateGas` throws when it would fail
 */
export async function estimateBatchGas(
  rpc: Rpc,
  { from, to, value, data, delegate }: TransactionRequest,
  code: `0x${string}` | undefined,
): Promise<bigint> {
  const overrides = delegate !== undefined && code !== undefined ? { [from]: { code } } : undefined
  const gas = await estimateGas(rpc, { from, to, data, value: fromAmount(value), overrides })
  return delegate === undefined ? gas : gas + AUTHORIZATION_GAS
}
