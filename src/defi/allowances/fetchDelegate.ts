import { parseData } from '../../chains/rpc/quantity.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import type { Address } from '../../protocol/primitives.ts'

/** Code of an account that follows a contract's: 0xef0100 and 20 bytes. */
const DELEGATION = /^0xef0100([0-9a-f]{40})$/

/**
 * Asks whose code an account follows. `eth_getCode`.
 *
 * @param block a number as nodes take it; the newest if left out
 * @returns undefined when it follows nobody's
 * @throws RpcUnavailableError when no node answers
 * @see https://eips.ethereum.org/EIPS/eip-7702
 */
export async function fetchDelegate(
  rpc: Rpc,
  account: Address,
  block: 'latest' | `0x${string}` = 'latest',
): Promise<Address | undefined> {
  const code = parseData(await rpc.request('eth_getCode', [account, block]))
  const delegate = DELEGATION.exec(code.toLowerCase())?.[1]
  return delegate === undefined ? undefined : `0x${delegate}`
}
