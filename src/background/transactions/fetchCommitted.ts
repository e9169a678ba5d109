import type { Rpc } from '../../chains/rpc/rpc.ts'
import { fetchTransactionCount } from '../../chains/transactions/fetchTransactionCount.ts'
import { readRawTransaction } from '../../chains/transactions/readRawTransaction.ts'
import { type AccountId, accountAddress } from '../../protocol/ids.ts'
import { larger } from '../../protocol/primitives.ts'
import type { Transactions } from './transactions.ts'

/**
 * Works out what the account's transactions that wait may still take from its balance. Nodes count it too: they refuse what
 * goes beyond, or keep it and never carry it out.
 *
 * @param exceptNonce of those that are to be replaced
 * @returns wei, at most
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchCommitted(
  rpc: Rpc,
  transactions: Pick<Transactions, 'listUnsettled'>,
  accountId: AccountId,
  exceptNonce?: number,
): Promise<bigint> {
  const unsettled = transactions.listUnsettled(accountId, rpc.chainId)
  if (unsettled.length === 0) return 0n
  const count = await fetchTransactionCount(rpc, accountAddress(accountId))
  const costs = new Map<number, bigint>()
  for (const { nonce, raw } of unsettled) {
    // What is in a block is out of the balance already, and of one place only one is ever carried out.
    if (nonce < count || nonce === exceptNonce) continue
    const { value, gas, maxFeePerGas } = readRawTransaction(raw)
    costs.set(nonce, larger(costs.get(nonce) ?? 0n, value + gas * maxFeePerGas))
  }
  return [...costs.values()].reduce((sum, cost) => sum + cost, 0n)
}
