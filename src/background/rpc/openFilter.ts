import type { Filter, Followed } from '../state/filtersStore.ts'
import { assertMayRead } from './assertMayRead.ts'
import type { RpcContext } from './rpcHandler.ts'
import { siteChain } from './siteChain.ts'

/**
 * Begins to follow a site's chain for it.
 *
 * @param documentId of the document that hears what comes; left out where it asks by itself
 * @throws WalletError `noWallet`, `locked`, `limitExceeded`; RpcUnavailableError (4901) when no node answers
 */
export async function openFilter(
  context: RpcContext,
  followed: Followed,
  documentId?: string,
): Promise<Filter> {
  const { origin, services } = context
  assertMayRead(services, origin)
  return services.filters.open({
    origin,
    chainId: siteChain(context),
    followed,
    ...(documentId && { documentId }),
  })
}
