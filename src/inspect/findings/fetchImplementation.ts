import { parseData } from '../../chains/rpc/quantity.ts'
import { lowerCase } from '../../defi/swap.ts'
import { fetchProxyTarget } from '../code/fetchProxyTarget.ts'
import type { Findings } from './findings.ts'
import type { FindingsRequest } from './findingsRequest.ts'

/** Looks behind the contract called, where its function is not known and it is a proxy. */
export async function fetchImplementation(o: FindingsRequest): Promise<Findings['implementation']> {
  const { rpc, decoded } = o
  if (decoded.type !== 'call' || decoded.signature || decoded.inner || !decoded.selector) return undefined
  const address = await fetchProxyTarget(rpc, decoded.contract)
  if (!address) return undefined
  const code = lowerCase(parseData(await rpc.request('eth_getCode', [address, 'latest'])))
  return { address, code }
}
