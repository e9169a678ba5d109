import { answer, type RpcHandler } from './rpcHandler.ts'

/** EIP-1474. */
export const net_listening: RpcHandler<'net_listening'> = () => answer(true)
