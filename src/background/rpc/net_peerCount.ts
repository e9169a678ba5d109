import { answer, type RpcHandler } from './rpcHandler.ts'

/** EIP-1474: the wallet is no node, and has no peers. */
export const net_peerCount: RpcHandler<'net_peerCount'> = () => answer('0x0')
