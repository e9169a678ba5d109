import { assertAccount } from './assertAccount.ts'
import { ask, type RpcHandler } from './rpcHandler.ts'

/** EIP-1024. */
export const eth_getEncryptionPublicKey: RpcHandler<'eth_getEncryptionPublicKey'> = (
  [address],
  { origin, services },
) => {
  const { accountId, permission } = assertAccount(services, origin, address)
  return ask({ kind: 'encryptionKey', accountId, chainId: permission.chainId, request: {} })
}
