import { ask, type RpcHandler } from './rpcHandler.ts'

/** EIP-2255: always put before the person, so that a site can offer to choose accounts anew. */
export const wallet_requestPermissions: RpcHandler<'wallet_requestPermissions'> = (
  _,
  { origin, services },
) => {
  const chainId = services.permissions.find(origin)?.chainId ?? services.chains.getActiveId()
  return ask({ kind: 'connect', chainId, request: {} })
}
