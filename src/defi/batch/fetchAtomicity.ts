import { keccak256 } from 'viem/utils'
import { findDelegate } from '../../chains/delegates/knownDelegates.ts'
import { parseData } from '../../chains/rpc/quantity.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import type { Address } from '../../protocol/primitives.ts'
import { fetchDelegate } from '../allowances/fetchDelegate.ts'

/**
 * Whether an account can do several things in one transaction. `supported`: it follows a known contract · `ready`: it
 * follows none, and could · `unsupported`: there is none on the chain, or the account follows a `stranger`.
 */
export type Atomicity =
  | {
      readonly status: 'supported' | 'ready'
      readonly name: string
      readonly delegate: Address
      readonly code: `0x${string}`
    }
  | { readonly status: 'unsupported'; readonly stranger?: Address }

/**
 * Asks whose code an account follows, and whether it is, or could be, that of a known contract. What a contract is known
 * by is its code: an address where other code stands is none. `eth_getCode`.
 *
 * @throws RpcUnavailableError when no node answers; on a chain without a known contract none is asked
 */
export async function fetchAtomicity(rpc: Rpc, account: Address): Promise<Atomicity> {
  const known = findDelegate(rpc.chainId)
  const followed = await fetchDelegate(rpc, account)
  if (followed !== undefined && followed !== known?.address) {
    return { status: 'unsupported', stranger: followed }
  }
  if (!known) return { status: 'unsupported' }
  const { name, address, codeHash } = known
  const code = parseData(await rpc.request('eth_getCode', [address, 'latest']))
  if (keccak256(code) !== codeHash) {
    return { status: 'unsupported', ...(followed !== undefined && { stranger: followed }) }
  }
  return { status: followed === undefined ? 'ready' : 'supported', name, delegate: address, code }
}
