import { answer, type RpcHandler } from './rpcHandler.ts'

/** EIP-1474: that of eth/68 between nodes, which pages of old look at and nothing depends on. */
export const eth_protocolVersion: RpcHandler<'eth_protocolVersion'> = () => answer('0x44')
