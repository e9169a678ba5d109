import { answer, type RpcHandler } from './rpcHandler.ts'

/** EIP-1474. */
export const eth_mining: RpcHandler<'eth_mining'> = () => answer(false)
