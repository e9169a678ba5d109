import type { Services } from '../services.ts'
import type { MethodCall } from './answerMethod.ts'
import { answer, type RpcOutcome } from './rpcHandler.ts'

/**
 * Passes a read on to a node of the site's chain.
 *
 * @throws NodeRpcError with the node's own code, RpcUnavailableError (4901) when no node answers
 */
export async function askChain(
  { permissions, chains }: Services,
  { origin, method, params }: MethodCall,
): Promise<RpcOutcome> {
  const chainId = permissions.find(origin)?.chainId ?? chains.getActiveId()
  return answer(await chains.getRpc(chainId).request(method, params as unknown[]))
}
