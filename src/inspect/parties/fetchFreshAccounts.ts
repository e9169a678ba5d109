import { parseData, parseQuantity } from '../../chains/rpc/quantity.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Address } from '../../protocol/primitives.ts'

/**
 * Finds the addresses that have neither code nor a transaction of their own. `eth_getTransactionCount`, `eth_getCode`.
 *
 * @returns without those of which no node said
 */
export async function fetchFreshAccounts(
  rpc: Rpc,
  addresses: readonly Address[],
): Promise<ReadonlySet<Address>> {
  const unique = [...new Set(addresses)]
  const answers = await Promise.all(unique.map((address) => isFresh(rpc, address)))
  return new Set(unique.filter((_, index) => answers[index]))
}

async function isFresh(rpc: Rpc, address: Address): Promise<boolean> {
  try {
    const [count, code] = await Promise.all([
      rpc.request('eth_getTransactionCount', [address, 'latest']),
      rpc.request('eth_getCode', [address, 'latest']),
    ])
    return parseQuantity(count) === 0n && parseData(code) === '0x'
  } catch (error) {
    if (error instanceof WalletError) return false
    throw error
  }
}
