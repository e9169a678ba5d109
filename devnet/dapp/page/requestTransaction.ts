import { type Address, type Hex, type TransactionReceipt, toHex } from 'viem'
import type { ActionContext } from './action.ts'

/**
 * Asks the wallet to send a transaction and waits for its receipt; the wallet chooses gas, fee and nonce.
 *
 * @param transaction `value` in wei
 */
export async function requestTransaction(
  { session, network, report }: ActionContext,
  transaction: { to: Address; data?: Hex; value?: bigint },
): Promise<TransactionReceipt> {
  await session.assertOnDevnet()
  const { to, data, value = 0n } = transaction
  const params = [{ from: session.getAccount(), to, value: toHex(value), ...(data ? { data } : {}) }]
  // By this mark the moment of asking can be read (User Timing).
  performance.mark('asked')
  const hash = (await session.getProvider().request({ method: 'eth_sendTransaction', params })) as Hex
  report({ hash, status: 'pending' })
  return network.client.waitForTransactionReceipt({ hash })
}

/** @returns the parts of a receipt that are worth showing */
export function summarizeReceipt({ transactionHash, status, blockNumber, gasUsed }: TransactionReceipt) {
  return { hash: transactionHash, status, blockNumber, gasUsed }
}
