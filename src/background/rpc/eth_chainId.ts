import { getPageState } from '../pages/pageState.ts'
import { answer, type RpcHandler } from './rpcHandler.ts'

/** EIP-695: as a hex quantity. */
export const eth_chainId: RpcHandler<'eth_chainId'> = (_, { origin, services }) =>
  answer(getPageState(services, origin).chainId)
