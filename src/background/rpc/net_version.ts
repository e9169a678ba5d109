import { getPageState } from '../pages/pageState.ts'
import { answer, type RpcHandler } from './rpcHandler.ts'

/** EIP-1474: the chain's number as decimal text. */
export const net_version: RpcHandler<'net_version'> = (_, { origin, services }) =>
  answer(Number(getPageState(services, origin).chainId).toString())
