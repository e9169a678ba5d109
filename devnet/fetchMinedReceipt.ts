import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, type Hex, type TransactionReceipt, TransactionReceiptNotFoundError } from 'viem'
import { getTransactionReceipt } from 'viem/actions'

const limitMs = 30_000

/**
 * Asks the node for a receipt until it has it. The devnet mines at once, so that the first question is mostly the last;
 * viem's own waiting begins with a look at the newest block and takes several questions each time.
 *
 * @throws Error if there is none after 30 seconds
 */
export async function fetchMinedReceipt(client: Client, hash: Hex): Promise<TransactionReceipt> {
  const deadline = performance.now() + limitMs
  while (performance.now() < deadline) {
    try {
      return await getTransactionReceipt(client, { hash })
    } catch (error) {
      if (!(error instanceof TransactionReceiptNotFoundError)) throw error
      await sleep(2)
    }
  }
  throw new Error(`The devnet did not mine ${hash} within ${limitMs / 1000} s`)
}
