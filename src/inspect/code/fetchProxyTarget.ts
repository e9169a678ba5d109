import * as v from 'valibot'
import { parseData } from '../../chains/rpc/quantity.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import { lowerCase } from '../../defi/swap.ts'
import { type Address, Hash } from '../../protocol/primitives.ts'
import { readCode } from './readCode.ts'

/** Where proxies keep the contract they hand calls to: keccak256('eip1967.proxy.implementation') - 1. */
const IMPLEMENTATION_SLOT = '0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc'

/**
 * Looks which contract another one hands a call to. A contract that looks for the function itself hands nothing on.
 * `eth_getCode`, `eth_getStorageAt`.
 *
 * @param contract in lower case
 * @param selector first four bytes of the call, in lower case; left out for what is no call
 * @returns in lower case; undefined when it is no proxy
 * @throws RpcUnavailableError when no node answers
 * @see https://eips.ethereum.org/EIPS/eip-1967
 * @see https://eips.ethereum.org/EIPS/eip-1167
 */
export async function fetchProxyTarget(
  rpc: Rpc,
  contract: Address,
  selector?: string,
): Promise<Address | undefined> {
  const code = lowerCase(parseData(await rpc.request('eth_getCode', [contract, 'latest'])))
  const { delegates, target, selectors } = readCode(code)
  if (target) return target
  if (!delegates || (selector && selectors.has(selector.slice(2)))) return undefined
  const word = await rpc.request('eth_getStorageAt', [contract, IMPLEMENTATION_SLOT, 'latest'])
  const parsed = v.safeParse(Hash, word)
  if (!parsed.success || BigInt(parsed.output) === 0n) return undefined
  return lowerCase(`0x${parsed.output.slice(-40)}`)
}
