import type { Services } from '../services.ts'
import { assertMayRead } from './assertMayRead.ts'
import type { MethodCall } from './methodCall.ts'
import { answer, type RpcOutcome } from './rpcHandler.ts'
import { siteChain } from './siteChain.ts'

/**
 * Passes a read on to a node of the site's chain.
 *
 * @throws WalletError `noWallet`, `locked`, NodeRpcError with the node's own code, RpcUnavailableError (4901) when no node answers
 */
export async function askChain(
  services: Services,
  { origin, method, params }: MethodCall,
): Promise<RpcOutcome> {
  assertMayRead(services, origin)
  const chainId = siteChain({ origin, services })
  return answer(await services.chains.getSiteRpc(chainId).request(method, params as unknown[]))
}
