import { disconnectSite } from '../permissions/disconnectSite.ts'
import { answer, type RpcHandler } from './rpcHandler.ts'

/** EIP-2255: the site disconnects itself; what it had asked for is rejected. */
export const wallet_revokePermissions: RpcHandler<'wallet_revokePermissions'> = async (
  _,
  { origin, services },
) => {
  await disconnectSite(services, origin)
  return answer(null)
}
