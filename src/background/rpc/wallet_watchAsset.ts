import { lookUpToken } from '../tokens/lookUpToken.ts'
import { ask, type RpcHandler } from './rpcHandler.ts'

/** EIP-747. What the site says of the token counts for nothing: the contract is asked. Images are never loaded. */
export const wallet_watchAsset: RpcHandler<'wallet_watchAsset'> = async (
  { options },
  { origin, services },
) => {
  const { chainId, accounts } = services.permissions.get(origin)
  const token = await lookUpToken(services, { chainId, address: options.address })
  return ask({ kind: 'watchAsset', accountId: accounts[0], chainId, request: { token } })
}
