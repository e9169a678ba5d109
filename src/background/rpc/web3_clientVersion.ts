import { ANNOUNCED_NAME } from '../../protocol/names.ts'
import { answer, type RpcHandler } from './rpcHandler.ts'

/** EIP-1474: the wallet's own, not the node's: which node is asked is nobody's business. */
export const web3_clientVersion: RpcHandler<'web3_clientVersion'> = (_, { services }) =>
  answer(`${ANNOUNCED_NAME}/v${services.platform.version}`)
