import type { ChainId } from '../../protocol/ids.ts'
import type { RpcContext } from './rpcHandler.ts'

/** @returns the chain that a site is on: its own, or the popup's while it is not connected */
export function siteChain({ origin, services }: Pick<RpcContext, 'origin' | 'services'>): ChainId {
  return services.permissions.find(origin)?.chainId ?? services.chains.getActiveId()
}
