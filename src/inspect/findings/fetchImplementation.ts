import * as v from 'valibot'
import { parseData } from '../../chains/rpc/quantity.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import { lowerCase } from '../../defi/swap.ts'
import { type Address, Hash } from '../../protocol/primitives.ts'
import { readCode } from '../code/readCode.ts'
import type { FindingsRequest } from './fetchFindings.ts'
import type { Findings } from './findings.ts'

/** Where proxies keep the contract they hand calls to: keccak256('eip1967.proxy.implementation') - 1. */
const IMPLEMENTATION_SLOT = '0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc'

/**
 * Looks behind the contract called, where its function is not known and it is a proxy.
 *
 * @see https://eips.ethereum.org/EIPS/eip-1967
 * @see https://eips.ethereum.org/EIPS/eip-1167
 */
export async function fetchImplementation(o: FindingsRequest): Promise<Findings['implementation']> {
  const { rpc, decoded } = o
  if (decoded.type !== 'call' || decoded.signature || decoded.inner || !decoded.selector) return undefined
  const { delegates, target } = readCode(await fetchCode(rpc, decoded.contract))
  const address = target ?? (delegates ? await fetchSlot(rpc, decoded.contract) : undefined)
  return address && { address, code: await fetchCode(rpc, address) }
}

async function fetchSlot(rpc: Rpc, contract: Address): Promise<Address | undefined> {
  const word = await rpc.request('eth_getStorageAt', [contract, IMPLEMENTATION_SLOT, 'latest'])
  const parsed = v.safeParse(Hash, word)
  if (!parsed.success || BigInt(parsed.output) === 0n) return undefined
  return lowerCase(`0x${parsed.output.slice(-40)}`)
}

async function fetchCode(rpc: Rpc, address: Address): Promise<`0x${string}`> {
  return lowerCase(parseData(await rpc.request('eth_getCode', [address, 'latest'])))
}
