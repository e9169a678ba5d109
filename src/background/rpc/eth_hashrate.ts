import { answer, type RpcHandler } from './rpcHandler.ts'

/** EIP-1474. */
export const eth_hashrate: RpcHandler<'eth_hashrate'> = () => answer('0x0')
