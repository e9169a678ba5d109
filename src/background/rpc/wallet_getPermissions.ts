import { toPermissionObjects } from '../permissions/permissionObjects.ts'
import { answer, type RpcHandler } from './rpcHandler.ts'

/** EIP-2255: nothing while the wallet is locked, as with `eth_accounts`. */
export const wallet_getPermissions: RpcHandler<'wallet_getPermissions'> = (_, { origin, services }) => {
  const permission = services.session.isUnlocked() ? services.permissions.find(origin) : undefined
  return answer(permission ? toPermissionObjects(permission) : [])
}
